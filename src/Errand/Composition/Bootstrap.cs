using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Access;
using Microsoft.Extensions.Options;

namespace Errand.Composition;

/// <summary>Sees to it that there is a workspace and a key: the configured ones, or, in an empty store, new ones that are shown once.</summary>
internal sealed class Bootstrap(IAccessStore access, IOptions<ErrandOptions> options)
{
    /// <summary>The workspace and key that were made or ensured; null when the store already has its own.</summary>
    public async Task<(WorkspaceId WorkspaceId, string ApiKey, bool Generated)?> EnsureAsync(CancellationToken cancellationToken)
    {
        var given = options.Value.Bootstrap;
        if (given.WorkspaceId.Length > 0)
        {
            var configured = new WorkspaceId(Guid.Parse(given.WorkspaceId));
            await access.EnsureAsync(configured, given.ApiKey, cancellationToken);
            return (configured, given.ApiKey, false);
        }

        if (!await access.IsEmptyAsync(cancellationToken))
        {
            return null;
        }

        var workspaceId = new WorkspaceId(Guid.NewGuid());
        var apiKey = KeyText.New();
        await access.EnsureAsync(workspaceId, apiKey, cancellationToken);
        return (workspaceId, apiKey, true);
    }

    /// <summary>The workspace a command at this machine works in: the configured one, the one just made, or the first of the store.</summary>
    public async Task<WorkspaceId> DefaultWorkspaceAsync(CancellationToken cancellationToken) =>
        options.Value.Bootstrap.WorkspaceId is { Length: > 0 } configured
            ? new WorkspaceId(Guid.Parse(configured))
            : await access.FirstWorkspaceAsync(cancellationToken) ?? throw new InvalidOperationException("The store has no workspace after bootstrap.");
}
