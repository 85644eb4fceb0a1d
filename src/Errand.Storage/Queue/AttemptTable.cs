using System.Data.Common;
using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Tasks;

namespace Errand.Storage.Queue;

/// <summary>The statements by which an attempt's hold on a task changes. Each names the state it expects, so that a late one changes nothing.</summary>
internal static class AttemptTable
{
    public static Task<WebTaskRow?> FindAsync(DbTransaction transaction, WebTaskId id, CancellationToken cancellationToken) =>
        transaction.FirstAsync<WebTaskRow>($"SELECT {WebTaskRow.Columns} FROM web_tasks WHERE id = @Id", new { Id = id.Value }, cancellationToken);

    public static Task<WebTaskRow?> BeginAsync(DbTransaction transaction, WebTaskRow row, string lease, long now, CancellationToken cancellationToken) =>
        transaction.FirstAsync<WebTaskRow>(
            $"""
            UPDATE web_tasks SET status = 'started', lease = @Lease, attempts = attempts + 1, started_at = COALESCE(started_at, @Now)
            WHERE id = @Id AND status = 'pending' AND turn = @Turn
            RETURNING {WebTaskRow.Columns}
            """,
            new { row.Id, row.Turn, Lease = lease, Now = now },
            cancellationToken);

    public static async Task CompleteAsync(DbTransaction transaction, WebTaskRow row, TaskEnding ending, long now, CancellationToken cancellationToken) =>
        Expect(await transaction.ExecuteAsync(
            """
            UPDATE web_tasks SET status = 'completed', lease = NULL, started_at = COALESCE(started_at, @Now), finished_at = @Now,
                succeeded = @Succeeded, ending_json = @Ending, result_json = @Result
            WHERE id = @Id AND status = @Status AND turn = @Turn AND lease IS NOT DISTINCT FROM @Lease
            """,
            new
            {
                row.Id,
                row.Status,
                row.Turn,
                row.Lease,
                Now = now,
                Succeeded = ending.Succeeded ? 1 : 0,
                Ending = StoredEnding.Write(ending),
                Result = ending.ResultJson,
            },
            cancellationToken));

    public static async Task CancelAsync(DbTransaction transaction, WebTaskRow row, long now, CancellationToken cancellationToken) =>
        Expect(await transaction.ExecuteAsync(
            """
            UPDATE web_tasks SET status = 'canceled', lease = NULL, finished_at = @Now, cancel_type = COALESCE(cancel_type, 'user'),
                cancel_message = COALESCE(cancel_message, 'The task was canceled.')
            WHERE id = @Id AND status = @Status AND turn = @Turn AND lease IS NOT DISTINCT FROM @Lease
            """,
            new { row.Id, row.Status, row.Turn, row.Lease, Now = now },
            cancellationToken));

    public static async Task ReturnAsync(DbTransaction transaction, WebTaskRow row, long attempts, CancellationToken cancellationToken) =>
        Expect(await transaction.ExecuteAsync(
            """
            UPDATE web_tasks SET status = 'pending', lease = NULL, turn = turn + 1, attempts = @Attempts
            WHERE id = @Id AND status = 'started' AND turn = @Turn AND lease IS NOT DISTINCT FROM @Lease
            """,
            new { row.Id, row.Turn, row.Lease, Attempts = attempts },
            cancellationToken));

    // The row was read in the same transaction; were it another by now, rolling back is the only right answer.
    private static void Expect(int changed)
    {
        if (changed != 1)
            throw new InvalidOperationException("The task changed within a transaction that had read it.");
    }
}
