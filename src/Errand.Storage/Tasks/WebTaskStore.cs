using System.Data.Common;
using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Queue;
using Errand.Storage.Signals;
using Microsoft.Extensions.Options;

namespace Errand.Storage.Tasks;

/// <summary>Tasks in <c>web_tasks</c>.</summary>
internal sealed class WebTaskStore(
    IDatabase database, TaskQueue queue, TaskSignals signals, Canceler canceler, IOptions<ErrandOptions> options, TimeProvider time) : IWebTaskStore
{
    /// <summary>How long an idempotency key is remembered.</summary>
    public static readonly TimeSpan IdempotencyWindow = TimeSpan.FromHours(24);

    public Task<StartOutcome> StartAsync(NewWebTask task, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var now = time.NowMs();
            if (task.IdempotencyKey is { } key && await FindRepeatedAsync(transaction, task, key, now, cancellationToken) is { } repeated)
                return repeated;
            var limit = options.Value.Limits.WorkspaceQueueLength;
            if (await WaitingAsync(transaction, task.WorkspaceId, cancellationToken) >= limit)
                return new StartOutcome.QueueFull(limit);
            await InsertAsync(transaction, task, now, cancellationToken);
            await queue.EnqueueAsync(task.Id, task.WorkspaceId, turn: 1, due: null, cancellationToken);
            return new StartOutcome.Accepted(task.Id);
        },
        queue.Enlist,
        cancellationToken);

    public async Task<WebTask?> FindAsync(WorkspaceId workspaceId, WebTaskId id, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            connection => connection.FirstAsync<WebTaskRow>(
                $"SELECT {WebTaskRow.AllColumns} FROM web_tasks WHERE id = @Id AND workspace_id = @Workspace",
                new { Id = id.Value, Workspace = workspaceId.ToString() },
                cancellationToken),
            cancellationToken);
        return row?.ToTask();
    }

    public async Task<WebTaskPage> ListAsync(WorkspaceId workspaceId, WebTaskQuery query, CancellationToken cancellationToken)
    {
        var (sql, parameters) = WebTaskListing.Build(workspaceId, query);
        var rows = await database.ReadAsync(connection => connection.AllAsync<WebTaskRow>(sql, parameters, cancellationToken), cancellationToken);
        var items = rows.Take(query.Limit).Select(row => row.ToTask()).ToList();
        var next = rows.Count > query.Limit && items.Count > 0 ? new WebTaskCursor(items[^1].CreatedAt, items[^1].Id) : null;
        return new WebTaskPage(items, next);
    }

    public async Task<WebTask?> CancelAsync(WorkspaceId workspaceId, WebTaskId id, CancelReason reason, CancellationToken cancellationToken)
    {
        await canceler.CancelAsync(workspaceId, id, reason, cancellationToken);
        return await FindAsync(workspaceId, id, cancellationToken);
    }

    public async Task<WebTask?> WaitAsync(WorkspaceId workspaceId, WebTaskId id, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var watch = signals.Endings.WatchFor(id);
        var ended = watch.Next;
        var task = await FindAsync(workspaceId, id, cancellationToken);
        if (task is null || task.Status.IsFinal() || wait <= TimeSpan.Zero)
            return task;
        try
        {
            await ended.WaitAsync(wait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Not final in time: the answer is the task as it is.
        }

        return await FindAsync(workspaceId, id, cancellationToken);
    }

    /// <summary>The outcome of a request that came before; null when the key is new or forgotten.</summary>
    private static async Task<StartOutcome?> FindRepeatedAsync(
        DbTransaction transaction, NewWebTask task, IdempotencyKey key, long now, CancellationToken cancellationToken)
    {
        var known = await transaction.FirstAsync<KeyRow>(
            """
            SELECT task_id AS TaskId, request_hash AS RequestHash FROM idempotency_keys
            WHERE workspace_id = @Workspace AND key = @Key AND created_at >= @Since
            """,
            new { Workspace = task.WorkspaceId.ToString(), Key = key.Value, Since = now - (long)IdempotencyWindow.TotalMilliseconds },
            cancellationToken);
        if (known is null)
            return null;
        return string.Equals(known.RequestHash, key.RequestHash, StringComparison.Ordinal)
            ? new StartOutcome.Repeated(new WebTaskId(known.TaskId))
            : new StartOutcome.KeyConflict();
    }

    private static Task<long> WaitingAsync(DbTransaction transaction, WorkspaceId workspaceId, CancellationToken cancellationToken) =>
        transaction.FirstAsync<long>(
            "SELECT waiting FROM queue_lengths WHERE workspace_id = @Workspace", new { Workspace = workspaceId.ToString() }, cancellationToken);

    private static async Task InsertAsync(DbTransaction transaction, NewWebTask task, long now, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            Id = task.Id.Value,
            Workspace = task.WorkspaceId.ToString(),
            ReuseKey = task.ReuseKey.Value,
            Input = task.InputJson,
            Now = now,
            Key = task.IdempotencyKey?.Value,
            Hash = task.IdempotencyKey?.RequestHash,
        };
        await transaction.ExecuteAsync(
            """
            INSERT INTO web_tasks (id, workspace_id, status, reuse_key, created_at, input_json)
            VALUES (@Id, @Workspace, 'pending', @ReuseKey, @Now, @Input)
            """,
            parameters,
            cancellationToken);
        if (task.IdempotencyKey is null)
            return;
        await transaction.ExecuteAsync(
            """
            INSERT INTO idempotency_keys (workspace_id, key, request_hash, task_id, created_at) VALUES (@Workspace, @Key, @Hash, @Id, @Now)
            ON CONFLICT (workspace_id, key) DO UPDATE
            SET request_hash = excluded.request_hash, task_id = excluded.task_id, created_at = excluded.created_at
            """,
            parameters,
            cancellationToken);
    }

    private sealed class KeyRow
    {
        public required string TaskId { get; init; }

        public required string RequestHash { get; init; }
    }
}
