using System.Security.Cryptography;
using System.Text;
using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Access;

/// <summary>Workspaces and hashes of keys. The hash needs no salt: keys are random, not chosen by people.</summary>
internal sealed class AccessStore(IDatabase database, TimeProvider time) : IAccessStore
{
    // Stands in for the keys of a workspace that has none, so that its refusal costs the same.
    private static readonly string NoKey = new('0', SHA256.HashSizeInBytes * 2);

    public async Task<bool> IsAllowedAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken)
    {
        var given = Encoding.ASCII.GetBytes(HashOf(apiKey));
        var hashes = await database.ReadAsync(
            connection => connection.AllAsync<string>(
                "SELECT hash FROM api_keys WHERE workspace_id = @Workspace", new { Workspace = workspaceId.ToString() }, cancellationToken),
            cancellationToken);
        var allowed = false;
        foreach (var hash in hashes.DefaultIfEmpty(NoKey))
            allowed |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), given);
        return allowed && hashes.Count > 0;
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
        var parameters = new { Workspace = workspaceId.ToString(), Hash = HashOf(apiKey), Now = time.NowMs() };
        return database.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync(
                    "INSERT INTO workspaces (id, created_at) VALUES (@Workspace, @Now) ON CONFLICT (id) DO NOTHING", parameters, cancellationToken);
                return await transaction.ExecuteAsync(
                    """
                    INSERT INTO api_keys (workspace_id, hash, created_at) VALUES (@Workspace, @Hash, @Now)
                    ON CONFLICT (workspace_id, hash) DO NOTHING
                    """,
                    parameters,
                    cancellationToken);
            },
            null,
            cancellationToken);
    }

    private static string HashOf(string apiKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey)));
}
