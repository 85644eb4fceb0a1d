using Quartz;

namespace Errand.Storage.Queue;

/// <summary>What Quartz runs for a task's turn.</summary>
internal sealed class QueuedTaskJob(AttemptRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var (id, turn) = TaskQueue.Read(context.Trigger.Key);
        await runner.RunAsync(id, turn);
    }
}
