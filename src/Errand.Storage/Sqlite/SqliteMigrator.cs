using System.Reflection;
using DbUp;
using DbUp.Engine;
using Errand.Storage.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Errand.Storage.Sqlite;

/// <summary>Brings the file's tables up to date with the numbered scripts in Migrations/Sqlite, each in a transaction and once only.</summary>
internal sealed class SqliteMigrator(SqliteStoreSource source, DataDirectory directory, ILogger<SqliteMigrator> logger)
{
    private const string Scripts = ".Migrations.Sqlite.";

    /// <exception cref="StoreUnavailableException">The file is damaged, or written by a newer version of the service.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await UseWriteAheadLogAsync(cancellationToken);
            Upgrade();
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException(
                $"The database {directory.DatabaseFile} cannot be opened ({failure.Message}). Restore it from a backup, or move it away to begin anew.",
                failure);
        }
    }

    private async Task UseWriteAheadLogAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Upgrade()
    {
        var engine = DeployChanges.To.SqliteDatabase(source.ConnectionString)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.Contains(Scripts, StringComparison.Ordinal))
            .WithScriptNameComparer(StringComparer.Ordinal)
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();
        RefuseNewerDatabase(engine);
        var result = engine.PerformUpgrade();
        if (!result.Successful)
            throw new StoreUnavailableException($"The script {result.ErrorScript?.Name} failed on {directory.DatabaseFile}: {result.Error.Message}", result.Error);
        foreach (var script in result.Scripts)
            StoreLog.Migrated(logger, script.Name);
    }

    private void RefuseNewerDatabase(UpgradeEngine engine)
    {
        var known = engine.GetDiscoveredScripts().Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        if (engine.GetExecutedScripts().FirstOrDefault(name => !known.Contains(name)) is not { } unknown)
            return;
        throw new StoreUnavailableException(
            $"The database {directory.DatabaseFile} was written by a newer version of Errand (it knows {unknown}). Start that version, or set Errand:DataDirectory to another folder.");
    }
}
