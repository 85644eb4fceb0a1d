using System.Data.Common;
using Errand.Storage.Databases;

namespace Errand.Storage.Sqlite;

/// <summary>The tables in a SQLite file: readers on snapshots of the write-ahead log, writers one at a time through the gate.</summary>
internal sealed class SqliteDatabase(SqliteStoreSource source) : IDatabase
{
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await query(connection);
    }

    public async Task<T> WriteAsync<T>(
        Func<DbTransaction, Task<T>> change, Func<DbTransaction, IDisposable>? enlist, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        using var scope = enlist?.Invoke(transaction);
        var result = await change(transaction);
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
