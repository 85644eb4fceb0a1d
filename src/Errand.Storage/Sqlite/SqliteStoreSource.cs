using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Errand.Storage.Sqlite;

/// <summary>Where our own code and Quartz get their connections from: one file, one set of settings.</summary>
internal sealed class SqliteStoreSource(string path, SqliteWriteGate gate) : DbDataSource
{
    public override string ConnectionString { get; } = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true }.ConnectionString;

    protected override DbConnection CreateDbConnection() => new SqliteStoreConnection(ConnectionString, gate);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Pooled handles would keep the file open after the store is gone.
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        base.Dispose(disposing);
    }
}
