using Errand.Core.Options;
using Errand.Storage.Retention;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Errand.Storage.Queue;

/// <summary>
/// Opens the queue on every node and runs it on workers. At shutdown: nothing new is taken, running tasks have the drain time to end, then
/// they are interrupted and handed back.
/// </summary>
internal sealed class QueueService(
    TaskQueue queue,
    QueueGate gate,
    RunningAttempts running,
    Reconciler reconciler,
    StoreTimers timers,
    IOptions<ErrandOptions> options,
    QueueTimings timings,
    TimeProvider time,
    ILogger<QueueService> logger) : IHostedService
{
    private bool isRunning;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await queue.OpenAsync(cancellationToken);
        if (!NodeRoles.IsWorker(options.Value.Roles))
            return;
        await timers.ScheduleAsync(cancellationToken);
        await queue.Scheduler.Start(cancellationToken);
        isRunning = true;
        // After the start, which clears what the scheduler itself held when it died.
        await reconciler.RunAsync(cancellationToken);
        StoreLog.QueueStarted(logger, options.Value.Worker.Concurrency);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (isRunning)
            await DrainAsync(cancellationToken);
        await queue.CloseAsync(CancellationToken.None);
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        await queue.Scheduler.Standby(CancellationToken.None);
        var empty = gate.CloseAsync();
        if (empty.IsCompleted)
            return;
        var drainTime = options.Value.Worker.DrainTime;
        StoreLog.Draining(logger, running.Count, drainTime);
        if (await EndsWithinAsync(empty, drainTime, cancellationToken))
            return;
        running.InterruptAll();
        // A host that has no patience left must not keep tasks from being handed back.
        await EndsWithinAsync(empty, timings.InterruptGrace, CancellationToken.None);
    }

    private async Task<bool> EndsWithinAsync(Task task, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await task.WaitAsync(limit, time, cancellationToken);
            return true;
        }
        catch (Exception patience) when (patience is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
