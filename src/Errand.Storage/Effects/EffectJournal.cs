using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Queue;

namespace Errand.Storage.Effects;

/// <summary>The journal in <c>task_effects</c>, fenced by the attempt's lease.</summary>
internal sealed class EffectJournal(IDatabase database, TimeProvider time) : IEffectJournal
{
    public Task BeginAsync(WebTaskId id, string lease, string label, CancellationToken cancellationToken) =>
        ChangeAsync(
            """
            INSERT INTO task_effects (task_id, ordinal, lease, label, begun_at)
            SELECT @Id, COALESCE((SELECT MAX(ordinal) FROM task_effects WHERE task_id = @Id), 0) + 1, @Lease, @Label, @Now
            WHERE EXISTS (SELECT 1 FROM web_tasks WHERE id = @Id AND status = 'started' AND lease = @Lease)
            """,
            id,
            lease,
            label,
            cancellationToken);

    public Task CompleteAsync(WebTaskId id, string lease, string label, CancellationToken cancellationToken) =>
        ChangeAsync(
            """
            UPDATE task_effects SET completed_at = @Now
            WHERE task_id = @Id AND ordinal =
                (SELECT MAX(ordinal) FROM task_effects WHERE task_id = @Id AND lease = @Lease AND label = @Label AND completed_at IS NULL)
            """,
            id,
            lease,
            label,
            cancellationToken);

    public Task<IReadOnlyList<Effect>> ReadAsync(WebTaskId id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => EffectTable.ReadAsync(connection, id, cancellationToken), cancellationToken);

    private async Task ChangeAsync(string sql, WebTaskId id, string lease, string label, CancellationToken cancellationToken)
    {
        var parameters = new { Id = id.Value, Lease = lease, Label = label, Now = time.NowMs() };
        var changed = await database.WriteAsync(transaction => transaction.ExecuteAsync(sql, parameters, cancellationToken), null, cancellationToken);
        if (changed == 0)
            throw new LeaseLostException(id, label);
    }
}
