using System.Data.Common;

namespace Errand.Storage.Databases;

/// <summary>The one way to the tables: short reads on a snapshot, short writes in a transaction. Thread-safe.</summary>
internal interface IDatabase
{
    /// <summary>Runs a query on a connection that is only its own until it returns.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> query, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a change in a transaction of its own and commits it; an exception rolls it back. Writes may not be nested.
    /// </summary>
    /// <param name="change">Keep it short: on SQLite nobody else writes meanwhile, and it may not wait for anything but the database.</param>
    /// <param name="enlist">Lets another component, the scheduler, join the transaction; its scope is disposed after the commit.</param>
    /// <param name="cancellationToken">Gives up before the commit, never after it.</param>
    Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> change, Func<DbTransaction, IDisposable>? enlist, CancellationToken cancellationToken);
}
