using Microsoft.Extensions.Logging;
using Quartz;

namespace Errand.Storage.Retention;

/// <summary>Runs retention now and then.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(Retainer retainer, ILogger<RetentionJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await retainer.RunAsync(cancellationToken);
        }
#pragma warning disable CA1031 // A timer lives: what failed now may work at its next turn.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            StoreLog.TimerFailed(logger, failure, "retention");
        }
    }
}
