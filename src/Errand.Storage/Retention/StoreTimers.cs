using Errand.Storage.Queue;
using Quartz;

namespace Errand.Storage.Retention;

/// <summary>The room's recurring work, as triggers in the same scheduler.</summary>
internal sealed class StoreTimers(TaskQueue queue, QueueTimings timings, TimeProvider time)
{
    public async Task ScheduleAsync(CancellationToken cancellationToken)
    {
        await ScheduleAsync<ReconcileJob>("reconcile", timings.ReconcileInterval, timings.ReconcileInterval, cancellationToken);
        await ScheduleAsync<RetentionJob>("retention", timings.RetentionInterval, TimeSpan.Zero, cancellationToken);
    }

    private async Task ScheduleAsync<TJob>(string name, TimeSpan interval, TimeSpan first, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var job = JobBuilder.Create<TJob>().WithIdentity(name, "timers").Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(name, "timers")
            .StartAt(time.GetUtcNow() + first)
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever())
            .Build();
        await queue.Scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancellationToken);
    }
}
