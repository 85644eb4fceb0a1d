using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Runner.Journey.Triage;
using Errand.Storage.Automations;

namespace Errand.Runner.Journey;

/// <summary>A task's way: load → replay → (mend) → write → prove. Each stage is a class of its own; this one only says what follows what.</summary>
internal sealed class TaskJourney(IAutomationStore automations, Destination destination, Replay replay, Authorship authorship)
{
    public async Task<Done> WalkAsync(WorkOrder order, CancellationToken cancellationToken)
    {
        if (await destination.CheckAsync(order.Brief.StartUrl, cancellationToken) is { } unreachable)
        {
            return unreachable;
        }

        var current = await automations.CurrentAsync(order.WorkspaceId, order.Brief.ReuseKey, cancellationToken);
        TaskError? broken = null;
        if (current is not null && order.Brief.Mode is not RunMode.Fresh)
        {
            order.Log.Tell("code-loaded", $"Version {current.Number} of {current.Key}: {current.Message}");
            (var done, broken) = await replay.RunAsync(order, current, cancellationToken);
            if (done is not null)
            {
                return done;
            }
        }

        var written = await authorship.WriteAsync(order, current, broken, cancellationToken);
        return written is Done.Failure { Error.Code: TaskErrorCode.ModelNotConfigured } && broken is not null
            ? new Done.Failure(broken)
            : written;
    }
}
