using Errand.Core.Ids;
using Errand.Core.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Errand.Storage.Queue;

/// <summary>One attempt from begin to written outcome. Nothing escapes it: Quartz has no say in what a failure means.</summary>
internal sealed class AttemptRunner(
    AttemptStore attempts,
    RunningAttempts running,
    IServiceScopeFactory scopes,
    QueueTimings timings,
    TimeProvider time,
    QueueGate gate,
    ILogger<AttemptRunner> logger)
{
    /// <summary>Runs the task's turn, unless it is over or this worker goes down.</summary>
    public async Task RunAsync(WebTaskId id, long turn)
    {
        using var pass = gate.Enter();
        if (pass is null)
            return;
        using var held = running.Enter(id, NanoId.New("ls_"));
        // Not the scheduler's token: what is begun is ended by its own rules, and the record of it must reach the disk.
        if (await attempts.BeginAsync(id, turn, held.Lease, CancellationToken.None) is not { } task)
            return;
        StoreLog.AttemptBegun(logger, id.Value, task.Attempts);
        var outcome = await RunHandlerAsync(task, held);
        await WriteAsync(task, held, outcome);
    }

    private async Task<AttemptOutcome> RunHandlerAsync(WebTask task, RunningAttempt held)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(held.CanceledByCaller, held.Interrupted);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var handler = scope.ServiceProvider.GetRequiredService<IWebTaskHandler>();
            var attempt = new Attempt
            {
                Task = task,
                Number = task.Attempts,
                Lease = held.Lease,
                CanceledByCaller = held.CanceledByCaller,
                Interrupted = held.Interrupted,
            };
            return await handler.RunAsync(attempt, stop.Token);
        }
        catch (OperationCanceledException) when (held.CanceledByCaller.IsCancellationRequested)
        {
            return new AttemptOutcome.Canceled();
        }
        catch (OperationCanceledException) when (held.Interrupted.IsCancellationRequested)
        {
            return new AttemptOutcome.HandedBack();
        }
#pragma warning disable CA1031 // The one place where a handler's bug ends: it costs an attempt, not the worker.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            StoreLog.AttemptBroke(logger, failure, task.Id.Value, task.Attempts);
            return new AttemptOutcome.RetryLater(BrokenDelay(task.Attempts), UnrunEndings.Interrupted(task.ReuseKey, task.Attempts));
        }
    }

    private TimeSpan BrokenDelay(int attempt) => timings.BrokenDelay * Math.Pow(2, Math.Min(attempt, 10) - 1);

    private async Task WriteAsync(WebTask task, RunningAttempt held, AttemptOutcome outcome)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                if (!await ApplyAsync(task.Id, held.Lease, outcome))
                    StoreLog.OutcomeFenced(logger, task.Id.Value, task.Attempts, outcome.GetType().Name);
                return;
            }
#pragma warning disable CA1031 // A full disk or a locked file must not kill the worker; the reconciler takes the task up when all tries failed.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (tries >= timings.OutcomeRetries.Count)
                {
                    StoreLog.OutcomeUnwritten(logger, failure, task.Id.Value);
                    return;
                }

                await Task.Delay(timings.OutcomeRetries[tries], time, CancellationToken.None);
            }
        }
    }

    private Task<bool> ApplyAsync(WebTaskId id, string lease, AttemptOutcome outcome) => outcome switch
    {
        AttemptOutcome.Finished finished => attempts.FinishAsync(id, lease, finished.Ending, finished.Draft, CancellationToken.None),
        AttemptOutcome.Canceled => attempts.CancelAsync(id, lease, CancellationToken.None),
        AttemptOutcome.RetryLater retry => attempts.ReturnAsync(id, lease, retry.Delay, retry.Why, CancellationToken.None),
        AttemptOutcome.HandedBack => attempts.ReturnAsync(
            id, lease, gate.IsClosed ? TimeSpan.Zero : timings.HandBackDelay, null, CancellationToken.None),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };
}
