using System.Data.Common;
using Errand.Core.Tasks;
using Errand.Storage.Databases;

namespace Errand.Storage.Effects;

/// <summary>Reads <c>task_effects</c>.</summary>
internal static class EffectTable
{
    private const string Select =
        "SELECT label AS Label, begun_at AS BegunAt, completed_at AS CompletedAt FROM task_effects WHERE task_id = @Id ORDER BY ordinal";

    public static async Task<IReadOnlyList<Effect>> ReadAsync(DbConnection connection, WebTaskId id, CancellationToken cancellationToken) =>
        ToEffects(await connection.AllAsync<Row>(Select, new { Id = id.Value }, cancellationToken));

    public static async Task<IReadOnlyList<Effect>> ReadAsync(DbTransaction transaction, WebTaskId id, CancellationToken cancellationToken) =>
        ToEffects(await transaction.AllAsync<Row>(Select, new { Id = id.Value }, cancellationToken));

    private static IReadOnlyList<Effect> ToEffects(IReadOnlyList<Row> rows) =>
        [.. rows.Select(row => new Effect(row.Label, UnixTime.FromMs(row.BegunAt), UnixTime.FromMs(row.CompletedAt)))];

    private sealed class Row
    {
        public required string Label { get; init; }

        public long BegunAt { get; init; }

        public long? CompletedAt { get; init; }
    }
}
