using Errand.Core.Options;
using Errand.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace Errand.Storage.Startup;

/// <summary>Opens the store: claims the data directory and brings the tables up to date. Hosts do it before any other service starts.</summary>
public sealed class StoreStartup
{
    private readonly IOptions<ErrandOptions> options;
    private readonly DataDirectory directory;
    private readonly SqliteMigrator migrator;

    internal StoreStartup(IOptions<ErrandOptions> options, DataDirectory directory, SqliteMigrator migrator)
    {
        this.options = options;
        this.directory = directory;
        this.migrator = migrator;
    }

    /// <summary>Opens the store; calling it again does nothing.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened; the message says what to do.</exception>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Database.Length > 0)
        {
            throw new StoreUnavailableException(
                "Errand:Database names a server, and this version keeps its data in SQLite only. Leave it empty and set Errand:DataDirectory.");
        }

        directory.Claim();
        await migrator.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// Opens the store for a command that runs no tasks: next to a service that holds the data directory, whose tables it uses as they are, or
    /// like <see cref="InitializeAsync"/> when nobody holds it.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened; the message says what to do.</exception>
    public Task InitializeBesideAsync(CancellationToken cancellationToken) =>
        options.Value.Database.Length == 0 && directory.IsHeldByAnother() ? Task.CompletedTask : InitializeAsync(cancellationToken);
}
