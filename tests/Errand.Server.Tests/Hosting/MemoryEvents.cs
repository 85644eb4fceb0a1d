using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Errand.Core.Tasks;
using Errand.Storage.Events;

namespace Errand.Server.Tests.Hosting;

internal sealed class MemoryEvents(MemoryTasks tasks) : IEventLog
{
    private readonly ConcurrentDictionary<WebTaskId, List<TaskEvent>> logs = new();
    private TaskCompletionSource added = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task AppendAsync(WebTaskId id, TaskEvent step, CancellationToken cancellationToken)
    {
        var log = logs.GetOrAdd(id, _ => []);
        lock (log)
        {
            log.Add(step with { Sequence = log.Count + 1 });
        }

        Interlocked.Exchange(ref added, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TaskEvent>> ReadAsync(WebTaskId id, long after, int limit, CancellationToken cancellationToken)
    {
        var log = logs.GetOrAdd(id, _ => []);
        lock (log)
        {
            return Task.FromResult<IReadOnlyList<TaskEvent>>([.. log.Where(step => step.Sequence > after).Take(limit)]);
        }
    }

    public async IAsyncEnumerable<TaskEvent> FollowAsync(
        WorkspaceId workspaceId, WebTaskId id, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var more = added.Task;
            var task = await tasks.FindAsync(workspaceId, id, cancellationToken);
            foreach (var step in await ReadAsync(id, after, int.MaxValue, cancellationToken))
            {
                after = step.Sequence;
                yield return step;
            }

            if (task is null || task.Status.IsFinal())
            {
                yield break;
            }

            await Task.WhenAny(more, tasks.FinalAsync(id)).WaitAsync(cancellationToken);
        }
    }
}
