using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Access;

/// <summary>Keys in <c>api_keys</c>, as hashes only.</summary>
internal sealed class KeyStore(IDatabase database, TimeProvider time) : IKeyStore
{
    public async Task<IssuedKey?> CreateAsync(WorkspaceId workspaceId, NewApiKey key, string actor, CancellationToken cancellationToken)
    {
        var text = KeyText.New();
        var now = UnixTime.FromMs(time.NowMs());
        var id = await database.WriteAsync(
            async transaction => await transaction.FirstAsync<long>(
                "SELECT COUNT(*) FROM workspaces WHERE id = @Workspace", new { Workspace = workspaceId.ToString() }, cancellationToken) == 0
                ? null
                : await KeyTable.InsertAsync(transaction, workspaceId, KeyText.HashOf(text), key, actor, now, cancellationToken),
            null,
            cancellationToken);
        return id is null ? null : new IssuedKey(ToKey(id, key, now), text);
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(WorkspaceId workspaceId, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.AllAsync<KeyRow>(
                $"SELECT {KeyRow.Columns} FROM api_keys WHERE workspace_id = @Workspace ORDER BY created_at, id",
                new { Workspace = workspaceId.ToString() },
                cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => row.ToKey())];
    }

    public Task<bool> RevokeAsync(WorkspaceId workspaceId, string keyId, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var parameters = new { Workspace = workspaceId.ToString(), Id = keyId, Now = now.ToUnixTimeMilliseconds() };
        return database.WriteAsync(
            async transaction =>
            {
                var revoked = await transaction.ExecuteAsync(
                    "UPDATE api_keys SET revoked_at = @Now WHERE workspace_id = @Workspace AND id = @Id AND revoked_at IS NULL",
                    parameters,
                    cancellationToken);
                if (revoked == 1)
                {
                    await AuditTable.AppendAsync(transaction, workspaceId, now, (actor, "key-revoked", keyId, ""), cancellationToken);
                    return true;
                }

                return await transaction.FirstAsync<long>(
                    "SELECT COUNT(*) FROM api_keys WHERE workspace_id = @Workspace AND id = @Id", parameters, cancellationToken) == 1;
            },
            null,
            cancellationToken);
    }

    private static ApiKey ToKey(string id, NewApiKey key, DateTimeOffset now) =>
        new() { Id = id, Name = key.Name, Scope = key.Scope, CreatedAt = now, ExpiresAt = key.ExpiresAt };
}
