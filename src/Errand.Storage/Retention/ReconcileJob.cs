using Errand.Storage.Queue;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Errand.Storage.Retention;

/// <summary>Looks for lost tasks now and then, should an outcome have failed to reach the disk.</summary>
[DisallowConcurrentExecution]
internal sealed class ReconcileJob(Reconciler reconciler, ILogger<ReconcileJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await reconciler.RunAsync(cancellationToken);
        }
#pragma warning disable CA1031 // A timer lives: what failed now may work at its next turn.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            StoreLog.TimerFailed(logger, failure, "reconcile");
        }
    }
}
