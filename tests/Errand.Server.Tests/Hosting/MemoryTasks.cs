using System.Collections.Concurrent;
using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Queue;
using Errand.Storage.Tasks;
using Microsoft.Extensions.Options;

namespace Errand.Server.Tests.Hosting;

internal sealed class MemoryTasks(ScriptedWork work, IOptions<ErrandOptions> errand) : IWebTaskStore
{
    private readonly Lock gate = new();
    private readonly List<WebTask> tasks = [];
    private readonly Dictionary<(WorkspaceId, string), (string Hash, WebTaskId Id)> keys = [];
    private readonly ConcurrentDictionary<WebTaskId, (TaskCompletionSource Final, CancellationTokenSource Cancel)> running = new();

    public Task<StartOutcome> StartAsync(NewWebTask task, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (task.IdempotencyKey is { } key)
            {
                if (keys.TryGetValue((task.WorkspaceId, key.Value), out var seen))
                {
                    return Task.FromResult<StartOutcome>(seen.Hash == key.RequestHash ? new StartOutcome.Repeated(seen.Id) : new StartOutcome.KeyConflict());
                }

                keys[(task.WorkspaceId, key.Value)] = (key.RequestHash, task.Id);
            }

            if (tasks.Count(t => t.Status == WebTaskStatus.Pending) >= errand.Value.Limits.WorkspaceQueueLength)
            {
                return Task.FromResult<StartOutcome>(new StartOutcome.QueueFull(errand.Value.Limits.WorkspaceQueueLength));
            }

            tasks.Add(new WebTask
            {
                Id = task.Id,
                WorkspaceId = task.WorkspaceId,
                Status = WebTaskStatus.Pending,
                InputJson = task.InputJson,
                ReuseKey = task.ReuseKey,
                CreatedAt = DateTimeOffset.UnixEpoch.AddSeconds(tasks.Count),
                Attempts = 0,
            });
            running[task.Id] = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new CancellationTokenSource());
        }

        _ = RunAsync(task.WorkspaceId, task.Id);
        return Task.FromResult<StartOutcome>(new StartOutcome.Accepted(task.Id));
    }

    public Task<WebTask?> FindAsync(WorkspaceId workspaceId, WebTaskId id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(tasks.Find(t => t.Id == id && t.WorkspaceId == workspaceId));
        }
    }

    public Task<WebTaskPage> ListAsync(WorkspaceId workspaceId, WebTaskQuery query, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var found = tasks.Where(t => t.WorkspaceId == workspaceId
                    && (query.Status is null || t.Status == query.Status)
                    && (query.Succeeded is null || t.Ending?.Succeeded == query.Succeeded)
                    && (query.ReuseKey is null || t.ReuseKey == query.ReuseKey)
                    && (query.After is null || t.CreatedAt < query.After.CreatedAt))
                .OrderByDescending(t => t.CreatedAt).ToList();
            var page = found.Take(query.Limit).ToList();
            return Task.FromResult(new WebTaskPage(page, found.Count > page.Count ? new WebTaskCursor(page[^1].CreatedAt, page[^1].Id) : null));
        }
    }

    public async Task<WebTask?> CancelAsync(WorkspaceId workspaceId, WebTaskId id, CancelReason reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(workspaceId, id, cancellationToken) is not { } task)
        {
            return null;
        }

        if (task.Status == WebTaskStatus.Pending)
        {
            Change(id, t => t with { Status = WebTaskStatus.Canceled, CancelReason = reason, FinishedAt = t.CreatedAt.AddSeconds(1) });
            running[id].Final.TrySetResult();
        }
        else if (task.Status == WebTaskStatus.Started)
        {
            Change(id, t => t with { CancelRequested = true, CancelReason = reason });
            await running[id].Cancel.CancelAsync();
        }

        return await FindAsync(workspaceId, id, cancellationToken);
    }

    public async Task<WebTask?> WaitAsync(WorkspaceId workspaceId, WebTaskId id, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (running.TryGetValue(id, out var run))
        {
            await Task.WhenAny(run.Final.Task, Task.Delay(wait, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await FindAsync(workspaceId, id, cancellationToken);
    }

    public Task FinalAsync(WebTaskId id) => running[id].Final.Task;

    private async Task RunAsync(WorkspaceId workspaceId, WebTaskId id)
    {
        await work.Scripted;
        if (await FindAsync(workspaceId, id, CancellationToken.None) is not { Status: WebTaskStatus.Pending })
        {
            return;
        }

        var task = Change(id, t => t with { Status = WebTaskStatus.Started, StartedAt = t.CreatedAt.AddMilliseconds(40), Attempts = 1 });
        var cancel = running[id].Cancel.Token;
        var attempt = new Attempt { Task = task, Number = 1, Lease = "lease", CanceledByCaller = cancel, Interrupted = CancellationToken.None };
        var outcome = await work.RunAsync(attempt, cancel);
        Change(id, t => outcome is AttemptOutcome.Finished finished
            ? t with { Status = WebTaskStatus.Completed, Ending = finished.Ending, FinishedAt = t.CreatedAt.AddMilliseconds(1_540) }
            : t with { Status = WebTaskStatus.Canceled, FinishedAt = t.CreatedAt.AddSeconds(1) });
        running[id].Final.TrySetResult();
    }

    private WebTask Change(WebTaskId id, Func<WebTask, WebTask> change)
    {
        lock (gate)
        {
            var index = tasks.FindIndex(t => t.Id == id);
            return tasks[index] = change(tasks[index]);
        }
    }
}
