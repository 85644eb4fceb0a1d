using Errand.Core.Tasks;

namespace Errand.Storage.Access;

/// <summary>Workspaces and their API keys. Keys are stored as SHA-256 hashes only.</summary>
public interface IAccessStore
{
    /// <summary>Whether <paramref name="apiKey"/> opens <paramref name="workspaceId"/>; unknown workspace, unknown key and another's key look the same, in constant time.</summary>
    Task<bool> IsAllowedAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken);

    /// <summary>Whether no workspace exists yet.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>The workspace that was made first; null in an empty store.</summary>
    Task<WorkspaceId?> FirstWorkspaceAsync(CancellationToken cancellationToken);

    /// <summary>Creates the workspace when it is new and adds the key when it is new.</summary>
    Task EnsureAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken);
}
