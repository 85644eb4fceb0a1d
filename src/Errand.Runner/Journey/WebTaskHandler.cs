using Errand.Core.Errors;
using Errand.Core.Options;
using Errand.Core.Requests;
using Errand.Runner.Browser;
using Errand.Storage.Events;
using Errand.Storage.Queue;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Errand.Runner.Journey;

/// <summary>
/// Takes an attempt from the queue to its outcome. The one place of the runner where exceptions end: the caller's wish, the task's time,
/// a shutdown and a fault are four different endings.
/// </summary>
internal sealed class WebTaskHandler(
    TaskJourney journey,
    EndingWriter endings,
    IEventLog events,
    IOptions<ErrandOptions> options,
    TimeProvider time,
    ILogger<WebTaskHandler> logger) : IWebTaskHandler
{
    private static readonly TimeSpan[] RetryDelays = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)];

    /// <inheritdoc />
    public async Task<AttemptOutcome> RunAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var brief = TaskBriefs.Read(attempt.Task.InputJson, attempt.Task.ReuseKey);
        await using var log = new JourneyLog(attempt.Task.Id, events, time);
        var order = WorkOrder.For(attempt, brief, log, new BrowserClock());
        using var deadline = new CancellationTokenSource(TimeLeft(order), time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            deadline.Token, attempt.CanceledByCaller, attempt.Interrupted, cancellationToken);
        log.Tell("attempt-started", $"Attempt {attempt.Number} begins.");
        var outcome = await WalkAsync(order, deadline.Token, end.Token);
        log.Tell("attempt-ended", Sentence(outcome));
        return outcome;
    }

    private async Task<AttemptOutcome> WalkAsync(WorkOrder order, CancellationToken deadline, CancellationToken end)
    {
        Done done;
        try
        {
            done = await journey.WalkAsync(order, end);
            end.ThrowIfCancellationRequested();
        }
        catch (Exception exception) when (end.IsCancellationRequested && exception is OperationCanceledException or PlaywrightException)
        {
            if (order.Attempt.CanceledByCaller.IsCancellationRequested)
            {
                return new AttemptOutcome.Canceled();
            }

            if (!deadline.IsCancellationRequested)
            {
                return new AttemptOutcome.HandedBack();
            }

            done = new Done.Failure(new TaskError(
                TaskErrorCode.Timeout,
                $"The task was not done within {Budget(order).TotalSeconds:0} s. Give it more with budget.timeoutSeconds, or ask for less."));
        }
        catch (BrowserUnavailableException exception)
        {
            JourneyLogging.BrowserMissing(logger, exception, order.TaskId);
            done = new Done.TryLater(null, new TaskError(TaskErrorCode.Interrupted, exception.Message));
        }

        return await endings.WriteAsync(order, done, RetryDelays[Math.Min(order.Attempt.Number, RetryDelays.Length) - 1], end);
    }

    private TimeSpan Budget(WorkOrder order) => order.Brief.Budget.Timeout ?? options.Value.Limits.TaskTime;

    // The budget is wall time of the whole task: earlier attempts have used some of it. A little is always left to end cleanly.
    private TimeSpan TimeLeft(WorkOrder order)
    {
        var used = order.Attempt.Task.StartedAt is { } started ? time.GetUtcNow() - started : TimeSpan.Zero;
        var left = Budget(order) - used;
        return left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
    }

    private static string Sentence(AttemptOutcome outcome) => outcome switch
    {
        AttemptOutcome.Finished({ Error: null } ending, _) => $"Success, {ending.Reuse.How.ToString().ToLowerInvariant()}.",
        AttemptOutcome.Finished({ Error: { } error }, _) => $"Failed, {error.Code.ToWire()}: {error.Message}",
        AttemptOutcome.RetryLater later => $"Another try in {later.Delay.TotalSeconds:0} s: {later.Why.Error?.Message}",
        AttemptOutcome.Canceled => "Canceled.",
        AttemptOutcome.HandedBack => "Handed back by a worker that shuts down.",
        _ => "",
    };
}
