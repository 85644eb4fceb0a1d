using Microsoft.Data.Sqlite;

namespace Errand.Storage.Sqlite;

/// <summary>A connection that sets, each time it opens, what SQLite keeps per connection.</summary>
internal sealed class SqliteStoreConnection(string connectionString) : SqliteConnection(connectionString)
{
    // NORMAL under WAL: a crash of the process loses nothing; a power cut may take back the last commits, never corrupt the file.
    private const string Settings = "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;";

    public override void Open()
    {
        base.Open();
        using var command = CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
