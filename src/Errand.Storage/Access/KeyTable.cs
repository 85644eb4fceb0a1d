using System.Data.Common;
using Errand.Core.Ids;
using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Access;

/// <summary>Writes keys, each with its entry in the audit log.</summary>
internal static class KeyTable
{
    /// <summary>The key's id, or null when the workspace already has a key of this hash.</summary>
    public static async Task<string?> InsertAsync(
        DbTransaction transaction, WorkspaceId workspaceId, string hash, NewApiKey key, string actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = NanoId.New("key_");
        var inserted = await transaction.ExecuteAsync(
            """
            INSERT INTO api_keys (workspace_id, hash, created_at, id, name, scope, expires_at)
            VALUES (@Workspace, @Hash, @Now, @Id, @Name, @Scope, @ExpiresAt)
            ON CONFLICT (workspace_id, hash) DO NOTHING
            """,
            new
            {
                Workspace = workspaceId.ToString(),
                Hash = hash,
                Now = now.ToUnixTimeMilliseconds(),
                Id = id,
                key.Name,
                Scope = key.Scope.ToWire(),
                ExpiresAt = key.ExpiresAt?.ToUnixTimeMilliseconds(),
            },
            cancellationToken);
        if (inserted == 0)
            return null;
        var detail = key.Name.Length == 0 ? key.Scope.ToWire() : $"{key.Scope.ToWire()}: {key.Name}";
        await AuditTable.AppendAsync(transaction, workspaceId, now, (actor, "key-created", id, detail), cancellationToken);
        return id;
    }
}
