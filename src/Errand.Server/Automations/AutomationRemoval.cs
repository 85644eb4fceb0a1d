using Errand.Server.Access;
using Errand.Storage.Automations;

namespace Errand.Server.Automations;

/// <summary>DELETE an automation with every version.</summary>
internal sealed class AutomationRemoval(IAutomationStore automations)
{
    public async Task<IResult> DeleteAsync(Caller caller, KeyInPath path, CancellationToken cancellationToken) =>
        await automations.DeleteAsync(caller.WorkspaceId, path.Key, caller.KeyId, cancellationToken) ? TypedResults.NoContent() : AutomationReads.Unknown();
}
