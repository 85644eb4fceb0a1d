using System.Security.Cryptography;
using System.Text;
using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Access;

/// <summary>Workspaces, and the keys that open them.</summary>
internal sealed class AccessStore(IDatabase database, KeyUses uses, TimeProvider time) : IAccessStore
{
    // Stands in for a key that is not there, so that its refusal costs the same.
    private static readonly KeyRow NoKey = new() { Id = "", Hash = new('0', SHA256.HashSizeInBytes * 2), Name = "", Scope = "read", RevokedAt = 0 };

    public async Task<OpenKey?> OpenAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken)
    {
        var hash = KeyText.HashOf(apiKey);
        var found = await database.ReadAsync(
            connection => connection.FirstAsync<KeyRow>(
                $"SELECT {KeyRow.Columns} FROM api_keys WHERE workspace_id = @Workspace AND hash = @Hash",
                new { Workspace = workspaceId.ToString(), Hash = hash },
                cancellationToken),
            cancellationToken);
        var key = found ?? NoKey;
        var opens = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key.Hash), Encoding.ASCII.GetBytes(hash))
            & key.RevokedAt is null
            & (key.ExpiresAt ?? long.MaxValue) > time.NowMs();
        if (!opens)
            return null;
        await uses.NoteAsync(key.Id, key.LastUsedAt, cancellationToken);
        return new OpenKey(key.Id, key.ScopeOrLeast);
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(
            connection => connection.FirstAsync<long>("SELECT COUNT(*) FROM workspaces", new { }, cancellationToken), cancellationToken) == 0;

    public async Task<WorkspaceId?> FirstWorkspaceAsync(CancellationToken cancellationToken)
    {
        var ids = await database.ReadAsync(
            connection => connection.AllAsync<string>("SELECT id FROM workspaces ORDER BY created_at, id LIMIT 1", new { }, cancellationToken),
            cancellationToken);
        return ids.Count == 0 ? null : new WorkspaceId(Guid.Parse(ids[0]));
    }

    public Task EnsureAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(
                    "INSERT INTO workspaces (id, created_at) VALUES (@Workspace, @Now) ON CONFLICT (id) DO NOTHING",
                    new { Workspace = workspaceId.ToString(), Now = now.ToUnixTimeMilliseconds() },
                    cancellationToken);
                var key = new NewApiKey("bootstrap", KeyScope.Admin, null);
                return await KeyTable.InsertAsync(
                    transaction, workspaceId, KeyText.HashOf(apiKey), key, AuditEntry.Operator, now, cancellationToken);
            },
            null,
            cancellationToken);
    }

    public Task<Workspace> CreateWorkspaceAsync(string name, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(new WorkspaceId(Guid.NewGuid()), name, UnixTime.FromMs(time.NowMs()));
        return database.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(
                    "INSERT INTO workspaces (id, created_at, name) VALUES (@Id, @At, @Name)",
                    new { Id = workspace.Id.ToString(), At = workspace.CreatedAt.ToUnixTimeMilliseconds(), Name = name },
                    cancellationToken);
                var entry = (AuditEntry.Operator, "workspace-created", workspace.Id.ToString(), name);
                await AuditTable.AppendAsync(transaction, workspace.Id, workspace.CreatedAt, entry, cancellationToken);
                return workspace;
            },
            null,
            cancellationToken);
    }

    public async Task<IReadOnlyList<Workspace>> ListWorkspacesAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.AllAsync<WorkspaceRow>(
                "SELECT id AS Id, name AS Name, created_at AS CreatedAt FROM workspaces ORDER BY created_at, id", new { }, cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => new Workspace(new WorkspaceId(Guid.Parse(row.Id)), row.Name, UnixTime.FromMs(row.CreatedAt)))];
    }

    private sealed class WorkspaceRow
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public long CreatedAt { get; init; }
    }
}
