using Errand.Core.Tasks;

namespace Errand.Storage.Access;

/// <summary>
/// Who changed which key or automation, and when. Entries are written in the transaction of the change itself, so that neither is there
/// without the other, and are never changed or deleted.
/// </summary>
public interface IAuditLog
{
    /// <summary>Entries of the workspace, newest first, at most <paramref name="limit"/>, those before <paramref name="before"/> when given.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(WorkspaceId workspaceId, int limit, long? before, CancellationToken cancellationToken);
}
