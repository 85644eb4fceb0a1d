using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Errand.Storage.Sqlite;

/// <summary>
/// A connection that sets, each time it opens, what SQLite keeps per connection, and that holds the write gate from the begin of its
/// transaction until it closes. Whoever uses it, Quartz included, opens it for one piece of work.
/// </summary>
internal sealed class SqliteStoreConnection(string connectionString, SqliteWriteGate gate) : SqliteConnection(connectionString)
{
    // NORMAL under WAL: a crash of the process loses nothing; a power cut may take back the last commits, never corrupt the file.
    private const string Settings = "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;";

    private bool isInside;

    public override void Open()
    {
        base.Open();
        using var command = CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override void Close()
    {
        base.Close();
        Leave();
    }

    protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken)
    {
        if (!isInside)
        {
            await gate.EnterAsync(cancellationToken);
            isInside = true;
        }

        return await base.BeginDbTransactionAsync(isolationLevel, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Leave();
    }

    private void Leave()
    {
        if (!isInside)
            return;
        isInside = false;
        gate.Leave();
    }
}
