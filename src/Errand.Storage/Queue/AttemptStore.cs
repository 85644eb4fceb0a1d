using System.Data.Common;
using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Automations;
using Errand.Storage.Databases;
using Errand.Storage.Effects;
using Errand.Storage.Signals;
using Errand.Storage.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Errand.Storage.Queue;

/// <summary>Begins and ends attempts. Every write compares the lease first: who has lost it changes nothing.</summary>
internal sealed class AttemptStore(
    IDatabase database,
    TaskQueue queue,
    TaskSignals signals,
    IOptions<ErrandOptions> options,
    TimeProvider time,
    ILogger<AttemptStore> logger)
{
    /// <summary>
    /// Takes a pending task under the lease. Null when this turn is over (canceled, taken, queued anew), or when the task may not run again:
    /// then it has ended, as <c>effect-uncertain</c> or <c>interrupted</c>.
    /// </summary>
    public async Task<WebTask?> BeginAsync(WebTaskId id, long turn, string lease, CancellationToken cancellationToken)
    {
        var (begun, unrun) = await database.WriteAsync(
            async transaction =>
            {
                var row = await AttemptTable.FindAsync(transaction, id, cancellationToken);
                if (row is not { Status: StatusNames.Pending } || row.Turn != turn)
                    return (null, null);
                if (await MayNotRunAsync(transaction, row, cancellationToken) is { } ending)
                {
                    await AttemptTable.CompleteAsync(transaction, row, ending, time.NowMs(), cancellationToken);
                    return (null, ending);
                }

                return (await AttemptTable.BeginAsync(transaction, row, lease, time.NowMs(), cancellationToken), (TaskEnding?)null);
            },
            null,
            cancellationToken);
        if (unrun is not null)
            TellUnrun(id, unrun);
        return begun?.ToTask();
    }

    /// <summary>Writes the ending, and the draft when its base is still current. False when the lease was lost.</summary>
    public Task<bool> FinishAsync(WebTaskId id, string lease, TaskEnding ending, VersionDraft? draft, CancellationToken cancellationToken) =>
        EndAsync(
            id,
            lease,
            async (transaction, row) =>
            {
                // Who asked for a cancel has been promised one, even when the work was done a moment before it could be told.
                if (row.CancelRequested != 0)
                    await AttemptTable.CancelAsync(transaction, row, time.NowMs(), cancellationToken);
                else
                    await CompleteAsync(transaction, row, ending, draft, cancellationToken);
                return true;
            },
            cancellationToken);

    /// <summary>Writes that the task is canceled. False when the lease was lost.</summary>
    public Task<bool> CancelAsync(WebTaskId id, string? lease, CancellationToken cancellationToken) => EndAsync(
        id,
        lease,
        async (transaction, row) =>
        {
            await AttemptTable.CancelAsync(transaction, row, time.NowMs(), cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>
    /// Puts the task back into the queue, or ends it when it may not run again: canceled, behind an effect, or (<paramref name="why"/>) out
    /// of attempts. A null <paramref name="why"/> gives the attempt back. False when the lease was lost.
    /// </summary>
    public Task<bool> ReturnAsync(WebTaskId id, string? lease, TimeSpan delay, TaskEnding? why, CancellationToken cancellationToken) => EndAsync(
        id,
        lease,
        async (transaction, row) =>
        {
            if (row.CancelRequested != 0)
            {
                await AttemptTable.CancelAsync(transaction, row, time.NowMs(), cancellationToken);
                return true;
            }

            if (await EffectEndingAsync(transaction, row, cancellationToken) is { } uncertain)
                why = uncertain;
            else if (why is null || row.Attempts < options.Value.Worker.MaxAttempts)
                return await RequeueAsync(transaction, row, delay, row.Attempts - (why is null ? 1 : 0), cancellationToken);
            await AttemptTable.CompleteAsync(transaction, row, why, time.NowMs(), cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task<bool> EndAsync(
        WebTaskId id, string? lease, Func<DbTransaction, WebTaskRow, Task<bool>> change, CancellationToken cancellationToken)
    {
        var final = await database.WriteAsync<bool?>(
            async transaction =>
            {
                var row = await AttemptTable.FindAsync(transaction, id, cancellationToken);
                return row is { Status: StatusNames.Started } && row.Lease == lease ? await change(transaction, row) : null;
            },
            queue.Enlist,
            cancellationToken);
        if (final is true)
            signals.Ended(id);
        return final is not null;
    }

    private async Task<bool> RequeueAsync(
        DbTransaction transaction, WebTaskRow row, TimeSpan delay, long attempts, CancellationToken cancellationToken)
    {
        await AttemptTable.ReturnAsync(transaction, row, attempts, cancellationToken);
        // Without a delay it keeps its first place in the order of starts.
        var due = delay > TimeSpan.Zero ? time.GetUtcNow() + delay : UnixTime.FromMs(row.CreatedAt);
        var task = row.ToTask();
        await queue.EnqueueAsync(task.Id, task.WorkspaceId, row.Turn + 1, due, cancellationToken);
        return false;
    }

    private async Task CompleteAsync(
        DbTransaction transaction, WebTaskRow row, TaskEnding ending, VersionDraft? draft, CancellationToken cancellationToken)
    {
        if (draft is not null)
        {
            var saved = ending.Succeeded ? await AutomationTable.SaveAsync(transaction, draft, time.GetUtcNow(), cancellationToken) : null;
            var reuse = ending.Reuse with { Updated = saved is not null, Version = saved?.Number ?? ending.Reuse.Version };
            ending = ending with { Reuse = reuse };
        }

        await AttemptTable.CompleteAsync(transaction, row, ending, time.NowMs(), cancellationToken);
    }

    private async Task<TaskEnding?> MayNotRunAsync(DbTransaction transaction, WebTaskRow row, CancellationToken cancellationToken) =>
        await EffectEndingAsync(transaction, row, cancellationToken)
        ?? (row.Attempts >= options.Value.Worker.MaxAttempts ? UnrunEndings.Interrupted(row.ToTask().ReuseKey, row.Attempts) : null);

    private static async Task<TaskEnding?> EffectEndingAsync(DbTransaction transaction, WebTaskRow row, CancellationToken cancellationToken)
    {
        if (row.Attempts == 0)
            return null;
        var effects = await EffectTable.ReadAsync(transaction, new WebTaskId(row.Id), cancellationToken);
        return effects.Count == 0 ? null : UnrunEndings.EffectUncertain(row.ToTask().ReuseKey, effects);
    }

    private void TellUnrun(WebTaskId id, TaskEnding ending)
    {
        signals.Ended(id);
        StoreLog.EndedUnrun(logger, id.Value, ending.Error?.Code.ToString() ?? "");
    }
}
