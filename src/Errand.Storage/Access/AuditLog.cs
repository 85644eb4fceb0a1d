using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Access;

/// <summary>Reads <c>audit_log</c>.</summary>
internal sealed class AuditLog(IDatabase database) : IAuditLog
{
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(WorkspaceId workspaceId, int limit, long? before, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            connection => connection.AllAsync<AuditRow>(
                """
                SELECT sequence AS Sequence, at AS At, actor AS Actor, action AS Action, subject AS Subject, detail AS Detail
                FROM audit_log WHERE workspace_id = @Workspace AND sequence < @Before ORDER BY sequence DESC LIMIT @Limit
                """,
                new { Workspace = workspaceId.ToString(), Before = before ?? long.MaxValue, Limit = limit },
                cancellationToken),
            cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    private sealed class AuditRow
    {
        public long Sequence { get; init; }

        public long At { get; init; }

        public required string Actor { get; init; }

        public required string Action { get; init; }

        public required string Subject { get; init; }

        public required string Detail { get; init; }

        public AuditEntry ToEntry() =>
            new() { Sequence = Sequence, At = UnixTime.FromMs(At), Actor = Actor, Action = Action, Subject = Subject, Detail = Detail };
    }
}
