using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Storage.Access;
using Errand.Storage.Databases;

namespace Errand.Storage.Automations;

/// <summary>Saved code in <c>automations</c> and <c>automation_versions</c>.</summary>
internal sealed class AutomationStore(IDatabase database, TimeProvider time) : IAutomationStore
{
    public Task<AutomationVersion?> CurrentAsync(WorkspaceId workspaceId, ReuseKey key, CancellationToken cancellationToken) => OneAsync(
        $"""
        SELECT {VersionRow.Columns}
        FROM automations a JOIN automation_versions v ON v.workspace_id = a.workspace_id AND v.key = a.key AND v.number = a.current
        WHERE a.workspace_id = @Workspace AND a.key = @Key
        """,
        new { Workspace = workspaceId.ToString(), Key = key.Value },
        cancellationToken);

    public Task<AutomationVersion?> FindAsync(WorkspaceId workspaceId, ReuseKey key, int number, CancellationToken cancellationToken) => OneAsync(
        $"SELECT {VersionRow.Columns} FROM automation_versions v WHERE v.workspace_id = @Workspace AND v.key = @Key AND v.number = @Number",
        new { Workspace = workspaceId.ToString(), Key = key.Value, Number = number },
        cancellationToken);

    public async Task<IReadOnlyList<AutomationSummary>> ListAsync(
        WorkspaceId workspaceId, int limit, ReuseKey? after, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.AllAsync<SummaryRow>(
                """
                SELECT key AS Key, current AS Current, created_at AS CreatedAt, updated_at AS UpdatedAt FROM automations
                WHERE workspace_id = @Workspace AND key > @After ORDER BY key LIMIT @Limit
                """,
                new { Workspace = workspaceId.ToString(), After = after?.Value ?? "", Limit = limit },
                cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => row.ToSummary())];
    }

    public async Task<IReadOnlyList<AutomationVersion>> VersionsAsync(WorkspaceId workspaceId, ReuseKey key, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.AllAsync<VersionRow>(
                $"""
                SELECT {VersionRow.Columns} FROM automation_versions v
                WHERE v.workspace_id = @Workspace AND v.key = @Key ORDER BY v.number DESC
                """,
                new { Workspace = workspaceId.ToString(), Key = key.Value },
                cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => row.ToVersion())];
    }

    public Task<AutomationVersion?> SaveAsync(VersionDraft draft, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => AutomationTable.SaveAsync(transaction, draft, time.GetUtcNow(), cancellationToken), null, cancellationToken);

    public Task UpdateProfileAsync(WorkspaceId workspaceId, ReuseKey key, int number, string profileJson, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.ExecuteAsync(
                """
                UPDATE automation_versions SET profile_json = @Profile
                WHERE workspace_id = @Workspace AND key = @Key AND number = @Number
                """,
                new { Workspace = workspaceId.ToString(), Key = key.Value, Number = number, Profile = profileJson },
                cancellationToken),
            null,
            cancellationToken);

    public Task<bool> DeleteAsync(WorkspaceId workspaceId, ReuseKey key, string actor, CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            var deleted = await transaction.ExecuteAsync(
                "DELETE FROM automations WHERE workspace_id = @Workspace AND key = @Key",
                new { Workspace = workspaceId.ToString(), Key = key.Value },
                cancellationToken) == 1;
            if (deleted)
            {
                var entry = (actor, "automation-deleted", key.Value, "");
                await AuditTable.AppendAsync(transaction, workspaceId, time.GetUtcNow(), entry, cancellationToken);
            }

            return deleted;
        },
        null,
        cancellationToken);

    private async Task<AutomationVersion?> OneAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(connection => connection.FirstAsync<VersionRow>(sql, parameters, cancellationToken), cancellationToken);
        return row?.ToVersion();
    }

    private sealed class SummaryRow
    {
        public required string Key { get; init; }

        public long Current { get; init; }

        public long CreatedAt { get; init; }

        public long UpdatedAt { get; init; }

        public AutomationSummary ToSummary() => new(new ReuseKey(Key), (int)Current, UnixTime.FromMs(CreatedAt), UnixTime.FromMs(UpdatedAt));
    }
}
