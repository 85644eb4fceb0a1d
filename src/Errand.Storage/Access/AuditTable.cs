using System.Data.Common;
using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Access;

/// <summary>Writes entries of the audit log inside the transaction of the change they tell of.</summary>
internal static class AuditTable
{
    public static Task AppendAsync(
        DbTransaction transaction,
        WorkspaceId workspaceId,
        DateTimeOffset at,
        (string Actor, string Action, string Subject, string Detail) entry,
        CancellationToken cancellationToken) => transaction.ExecuteAsync(
        """
        INSERT INTO audit_log (workspace_id, at, actor, action, subject, detail)
        VALUES (@Workspace, @At, @Actor, @Action, @Subject, @Detail)
        """,
        new { Workspace = workspaceId.ToString(), At = at.ToUnixTimeMilliseconds(), entry.Actor, entry.Action, entry.Subject, entry.Detail },
        cancellationToken);
}
