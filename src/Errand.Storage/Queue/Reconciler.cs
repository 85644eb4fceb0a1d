using System.Data.Common;
using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Tasks;
using Microsoft.Extensions.Logging;

namespace Errand.Storage.Queue;

/// <summary>
/// Finds what a crash left behind: tasks under a lease that nobody holds, and waiting tasks without a trigger. The tables of tasks are the
/// truth; the triggers follow it. Safe to run at any time beside working attempts.
/// </summary>
internal sealed class Reconciler(
    IDatabase database, AttemptStore attempts, RunningAttempts running, TaskQueue queue, ILogger<Reconciler> logger)
{
    private const int Batch = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var recovered = await ReturnAbandonedAsync(cancellationToken) + await QueueForgottenAsync(cancellationToken);
        if (recovered > 0)
            StoreLog.Recovered(logger, recovered);
    }

    private async Task<int> ReturnAbandonedAsync(CancellationToken cancellationToken)
    {
        var started = await database.ReadAsync(
            connection => connection.AllAsync<WebTaskRow>(
                $"SELECT {WebTaskRow.Columns} FROM web_tasks WHERE status = 'started' AND finished_at IS NULL ORDER BY created_at",
                new { },
                cancellationToken),
            cancellationToken);
        var count = 0;
        foreach (var row in started.Where(row => !running.Holds(row.Lease)))
        {
            var why = UnrunEndings.Interrupted(row.ToTask().ReuseKey, row.Attempts);
            if (await attempts.ReturnAsync(new WebTaskId(row.Id), row.Lease, TimeSpan.Zero, why, cancellationToken))
                count++;
        }

        return count;
    }

    private async Task<int> QueueForgottenAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        int found;
        do
        {
            found = await database.WriteAsync(transaction => QueueBatchAsync(transaction, cancellationToken), queue.Enlist, cancellationToken);
            count += found;
        }
        while (found == Batch);
        return count;
    }

    // A trigger in the error state never fires again, so its task counts as forgotten.
    private async Task<int> QueueBatchAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.AllAsync<WebTaskRow>(
            $"""
            SELECT {WebTaskRow.Columns} FROM web_tasks t
            WHERE status = 'pending' AND finished_at IS NULL AND NOT EXISTS
                (SELECT 1 FROM QRTZ_TRIGGERS q
                 WHERE q.SCHED_NAME = @Scheduler AND q.TRIGGER_NAME = t.id AND q.TRIGGER_GROUP = @Prefix || t.turn AND q.TRIGGER_STATE <> 'ERROR')
            ORDER BY created_at LIMIT @Batch
            """,
            new { Scheduler = TaskQueue.SchedulerName, Prefix = TaskQueue.GroupPrefix, Batch },
            cancellationToken);
        foreach (var row in rows)
        {
            var task = row.ToTask();
            await queue.EnqueueAsync(task.Id, task.WorkspaceId, row.Turn, task.CreatedAt, cancellationToken);
        }

        return rows.Count;
    }
}
