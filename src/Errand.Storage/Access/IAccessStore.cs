using Errand.Core.Tasks;

namespace Errand.Storage.Access;

/// <summary>Workspaces, and who may enter them. Keys are stored as SHA-256 hashes only.</summary>
public interface IAccessStore
{
    /// <summary>
    /// The key that <paramref name="apiKey"/> is in <paramref name="workspaceId"/>; null when it opens nothing there. Unknown workspace, unknown key,
    /// another's key, an expired and a revoked one look the same, and the comparison takes the same time. Notes the use.
    /// </summary>
    Task<OpenKey?> OpenAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken);

    /// <summary>Whether no workspace exists yet.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>The workspace that was made first; null in an empty store.</summary>
    Task<WorkspaceId?> FirstWorkspaceAsync(CancellationToken cancellationToken);

    /// <summary>Creates the workspace when it is new and adds the key, with every scope, when it is new. A key that was revoked stays so.</summary>
    Task EnsureAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken);

    /// <summary>Creates a workspace without keys.</summary>
    Task<Workspace> CreateWorkspaceAsync(string name, CancellationToken cancellationToken);

    /// <summary>All workspaces, oldest first. For the operator only.</summary>
    Task<IReadOnlyList<Workspace>> ListWorkspacesAsync(CancellationToken cancellationToken);
}
