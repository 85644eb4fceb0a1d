using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Artifacts;
using Errand.Storage.Databases;
using Errand.Storage.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Errand.Storage.Retention;

/// <summary>Removes finished tasks past their days with all that belongs to them, and idempotency keys past theirs, in small batches.</summary>
internal sealed class Retainer(
    IDatabase database, ArtifactFiles files, IOptions<ErrandOptions> options, TimeProvider time, ILogger<Retainer> logger)
{
    // Small, so that starts need not wait: a batch holds the write gate for a few milliseconds.
    private const int Batch = 100;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var keys = await RepeatAsync(RemoveKeysAsync, cancellationToken);
        var tasks = options.Value.Limits.RetentionDays > 0 ? await RepeatAsync(RemoveTasksAsync, cancellationToken) : 0;
        if (keys + tasks > 0)
            StoreLog.Retained(logger, tasks, keys);
    }

    private static async Task<int> RepeatAsync(Func<CancellationToken, Task<int>> removeBatch, CancellationToken cancellationToken)
    {
        var total = 0;
        int removed;
        do
        {
            removed = await removeBatch(cancellationToken);
            total += removed;
        }
        while (removed == Batch);
        return total;
    }

    private Task<int> RemoveKeysAsync(CancellationToken cancellationToken) => database.WriteAsync(
        transaction => transaction.ExecuteAsync(
            """
            DELETE FROM idempotency_keys WHERE (workspace_id, key) IN
                (SELECT workspace_id, key FROM idempotency_keys WHERE created_at < @Before ORDER BY created_at LIMIT @Batch)
            """,
            new { Before = (time.GetUtcNow() - WebTaskStore.IdempotencyWindow).ToUnixTimeMilliseconds(), Batch },
            cancellationToken),
        null,
        cancellationToken);

    private async Task<int> RemoveTasksAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().AddDays(-options.Value.Limits.RetentionDays).ToUnixTimeMilliseconds();
        var removed = await database.WriteAsync(
            transaction => transaction.AllAsync<string>(
                """
                DELETE FROM web_tasks WHERE id IN
                    (SELECT id FROM web_tasks WHERE finished_at < @Before ORDER BY finished_at LIMIT @Batch)
                RETURNING id
                """,
                new { Before = before, Batch },
                cancellationToken),
            null,
            cancellationToken);
        foreach (var id in removed)
            RemoveFiles(new WebTaskId(id));
        return removed.Count;
    }

    private void RemoveFiles(WebTaskId id)
    {
        try
        {
            files.Remove(id);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            StoreLog.ArtifactsLeft(logger, failure, id.Value);
        }
    }
}
