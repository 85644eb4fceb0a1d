using Errand.Core.Tasks;

namespace Errand.Storage.Access;

/// <summary>The keys of workspaces. Durable, thread-safe; every read is filtered by workspace, every change is in the audit log.</summary>
public interface IKeyStore
{
    /// <summary>Makes a key and answers its text, this once; null when there is no such workspace.</summary>
    /// <param name="workspaceId">The workspace it opens.</param>
    /// <param name="key">What it is called, what it may do and how long.</param>
    /// <param name="actor">Who makes it: the id of a key, or <see cref="AuditEntry.Operator"/>.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    Task<IssuedKey?> CreateAsync(WorkspaceId workspaceId, NewApiKey key, string actor, CancellationToken cancellationToken);

    /// <summary>All keys of the workspace, revoked and expired ones too, oldest first.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(WorkspaceId workspaceId, CancellationToken cancellationToken);

    /// <summary>Ends a key at once and for good. False when the workspace has no such key; revoking a revoked key changes nothing.</summary>
    Task<bool> RevokeAsync(WorkspaceId workspaceId, string keyId, string actor, CancellationToken cancellationToken);
}
