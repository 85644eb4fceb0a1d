using System.Data.Common;
using System.Globalization;
using Errand.Core.Tasks;
using Quartz;

namespace Errand.Storage.Queue;

/// <summary>
/// The queue in Quartz's tables: one durable job, and one trigger for each waiting task. A trigger is named after its task and turn and
/// comes and goes in the same transaction as the task's own row.
/// </summary>
internal sealed class TaskQueue(ISchedulerFactory schedulers, TimeProvider time)
{
    public const string SchedulerName = "errand";

    private static readonly JobKey Job = new("web-task", "errand");
    private IScheduler? opened;
    private DateTimeOffset lastDue;

    /// <summary>The scheduler, once <see cref="OpenAsync"/> has run.</summary>
    public IScheduler Scheduler => opened ?? throw new InvalidOperationException("The queue is not open: start the host, or call TaskQueue.OpenAsync.");

    /// <summary>Connects to the scheduler and makes sure that the job is there. Needs the tables.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<QueuedTaskJob>().WithIdentity(Job).StoreDurably().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken);
        opened = scheduler;
    }

    /// <summary>Lets go of the scheduler; turns that still run are not waited for.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (opened is { } scheduler)
            await scheduler.Shutdown(waitForJobsToComplete: false, cancellationToken);
    }

    /// <summary>Lets what follows on this flow take part in the transaction. Dispose it after the commit: that wakes the scheduler.</summary>
    public IDisposable Enlist(DbTransaction transaction) => Scheduler.EnlistTransaction(transaction);

    /// <summary>Queues a task's turn, due at once in order of calls, or at a given time. Call it inside a write that enlisted the queue.</summary>
    public async Task EnqueueAsync(WebTaskId id, WorkspaceId workspaceId, long turn, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create()
            .WithIdentity(KeyOf(id, turn))
            .ForJob(Job)
            .WithExecutionGroup(workspaceId.ToString())
            .StartAt(due ?? NextInLine())
            // A task that waited long is not a misfire: it keeps its place.
            .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        await Scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    /// <summary>Takes a turn out of the queue; nothing happens when it has already been taken.</summary>
    public async Task RemoveAsync(WebTaskId id, long turn, CancellationToken cancellationToken) =>
        await Scheduler.UnscheduleJob(KeyOf(id, turn), cancellationToken);

    /// <summary>The task and turn that a trigger stands for.</summary>
    public static (WebTaskId Id, long Turn) Read(TriggerKey key) =>
        (new WebTaskId(key.Name), long.Parse(key.Group.AsSpan(GroupPrefix.Length), CultureInfo.InvariantCulture));

    /// <summary>What stands before the turn in a trigger's group.</summary>
    public const string GroupPrefix = "turn-";

    private static TriggerKey KeyOf(WebTaskId id, long turn) => new(id.Value, string.Create(CultureInfo.InvariantCulture, $"{GroupPrefix}{turn}"));

    // Writers come one at a time, so this needs no lock of its own. Two tasks of one instant would otherwise run in any order.
    private DateTimeOffset NextInLine()
    {
        var now = time.GetUtcNow();
        return lastDue = now > lastDue ? now : lastDue.AddTicks(1);
    }
}
