using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Signals;
using Errand.Storage.Tasks;
using Microsoft.Extensions.Logging;

namespace Errand.Storage.Queue;

/// <summary>Cancels tasks: waiting ones in the database, running ones by telling them, and by going on without them when they do not listen.</summary>
internal sealed class Canceler(
    IDatabase database,
    TaskQueue queue,
    AttemptStore attempts,
    RunningAttempts running,
    TaskSignals signals,
    QueueTimings timings,
    TimeProvider time,
    ILogger<Canceler> logger)
{
    /// <summary>
    /// Returns when the task is final. Once the wish is written it is carried out, even when the caller stops waiting; a caller's own
    /// cancellation only ends the wait.
    /// </summary>
    public Task CancelAsync(WorkspaceId workspaceId, WebTaskId id, CancelReason reason, CancellationToken cancellationToken) =>
        RequestAndStopAsync(workspaceId, id, reason, cancellationToken).WaitAsync(cancellationToken);

    private async Task RequestAndStopAsync(WorkspaceId workspaceId, WebTaskId id, CancelReason reason, CancellationToken cancellationToken)
    {
        // Watched before the wish is written, so that an end that follows at once is not missed.
        using var watch = signals.Endings.WatchFor(id);
        var ended = watch.Next;
        var row = await RequestAsync(workspaceId, id, reason, cancellationToken);
        if (row is { Status: StatusNames.Canceled })
            signals.Ended(id);
        else if (row is not null)
            await StopAsync(id, row.Lease, ended);
    }

    /// <summary>Writes the wish. The row when it changed: canceled already, or started and yet to stop.</summary>
    private Task<WebTaskRow?> RequestAsync(WorkspaceId workspaceId, WebTaskId id, CancelReason reason, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                // The first reason stays: a second cancel changes nothing.
                var row = await transaction.FirstAsync<WebTaskRow>(
                    $"""
                    UPDATE web_tasks SET
                        cancel_requested = 1,
                        cancel_type = COALESCE(cancel_type, @Type),
                        cancel_message = COALESCE(cancel_message, @Message),
                        status = CASE status WHEN 'pending' THEN 'canceled' ELSE status END,
                        finished_at = CASE status WHEN 'pending' THEN @Now ELSE NULL END
                    WHERE id = @Id AND workspace_id = @Workspace AND status IN ('pending', 'started')
                    RETURNING {WebTaskRow.Columns}
                    """,
                    new { Id = id.Value, Workspace = workspaceId.ToString(), reason.Type, reason.Message, Now = time.NowMs() },
                    cancellationToken);
                if (row is { Status: StatusNames.Canceled })
                    await queue.RemoveAsync(id, row.Turn, cancellationToken);
                return row;
            },
            queue.Enlist,
            cancellationToken);

    private async Task StopAsync(WebTaskId id, string? lease, Task ended)
    {
        // Without an attempt here the task has just ended, or nobody works on it: the write below tells which.
        if (running.Find(id) is { } attempt)
        {
            attempt.CancelByCaller();
            if (await EndsInTimeAsync(ended))
                return;
        }

        await CancelWithoutWorkerAsync(id, lease);
    }

    private async Task<bool> EndsInTimeAsync(Task ended)
    {
        try
        {
            await ended.WaitAsync(timings.CancelGrace, time, CancellationToken.None);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task CancelWithoutWorkerAsync(WebTaskId id, string? lease)
    {
        try
        {
            if (!await attempts.CancelAsync(id, lease, CancellationToken.None))
                return;
            StoreLog.CanceledWithoutWorker(logger, id.Value, timings.CancelGrace);
            running.Find(id)?.Interrupt();
        }
#pragma warning disable CA1031 // The caller may be gone; the wish is written, and the attempt's end or the reconciler carries it out.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            StoreLog.CancelFailed(logger, failure, id.Value);
        }
    }
}
