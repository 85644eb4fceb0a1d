using Errand.Core.Options;
using Errand.Storage.Retention;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Errand.Storage.Queue;

/// <summary>
/// Opens the queue on every node and runs it on workers: after all other services have started, and until before any of them stops, since
/// tasks need them. At shutdown nothing new is taken, running tasks have the drain time to end, then they are interrupted and handed back.
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
    ILogger<QueueService> logger) : IHostedLifecycleService
{
    private bool isRunning;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => queue.OpenAsync(cancellationToken);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsWorker)
            return;
        await timers.ScheduleAsync(cancellationToken);
        await queue.Scheduler.Start(cancellationToken);
        isRunning = true;
        // After the start, which clears what the scheduler itself held when it died.
        await reconciler.RunAsync(cancellationToken);
        StoreLog.QueueStarted(logger, options.Value.Worker.Concurrency);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => isRunning ? DrainAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => queue.CloseAsync(CancellationToken.None);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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
