using Errand.Core.Options;
using Errand.Storage.Access;
using Errand.Storage.Artifacts;
using Errand.Storage.Automations;
using Errand.Storage.Databases;
using Errand.Storage.Effects;
using Errand.Storage.Events;
using Errand.Storage.Queue;
using Errand.Storage.Retention;
using Errand.Storage.Signals;
using Errand.Storage.Sqlite;
using Errand.Storage.Startup;
using Errand.Storage.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Errand.Storage;

/// <summary>The door of this room.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds the stores and the queue, set up by <see cref="ErrandOptions"/>. The store opens before any other hosted service starts; on worker
    /// nodes the queue then runs tasks through the <see cref="IWebTaskHandler"/>, which the caller registers and which is resolved in a scope
    /// of its own for each attempt.
    /// </summary>
    public static IServiceCollection AddErrandStorage(this IServiceCollection services)
    {
        services.AddOptions<ErrandOptions>();
        services.TryAddSingleton(TimeProvider.System);
        AddStartup(services);
        AddStores(services);
        AddQueue(services);
        return services;
    }

    private static void AddStartup(IServiceCollection services)
    {
        services.AddSingleton<DataDirectory>();
        services.AddSingleton<SqliteMigrator>();
        services.AddSingleton(provider => new StoreStartup(
            provider.GetRequiredService<IOptions<ErrandOptions>>(),
            provider.GetRequiredService<DataDirectory>(),
            provider.GetRequiredService<SqliteMigrator>()));
        services.AddHostedService<StoreStartupService>();
        services.AddSingleton(provider => new SqliteStoreSource(
            provider.GetRequiredService<DataDirectory>().DatabaseFile, provider.GetRequiredService<SqliteWriteGate>()));
        services.AddSingleton<SqliteWriteGate>();
        services.AddSingleton<IDatabase, SqliteDatabase>();
    }

    private static void AddStores(IServiceCollection services)
    {
        services.AddSingleton<TaskSignals>();
        services.AddSingleton<ArtifactFiles>();
        services.AddSingleton<IWebTaskStore, WebTaskStore>();
        services.AddSingleton<IAutomationStore, AutomationStore>();
        services.AddSingleton<IEventLog, EventLog>();
        services.AddSingleton<IEffectJournal, EffectJournal>();
        services.AddSingleton<IArtifactStore, ArtifactStore>();
        services.AddSingleton<KeyUses>();
        services.AddSingleton<IAccessStore, AccessStore>();
        services.AddSingleton<IKeyStore, KeyStore>();
        services.AddSingleton<IAuditLog, AuditLog>();
    }

    private static void AddQueue(IServiceCollection services)
    {
        services.TryAddSingleton(new QueueTimings());
        services.AddSingleton<TaskQueue>();
        services.AddSingleton<QueueGate>();
        services.AddSingleton<RunningAttempts>();
        services.AddSingleton<AttemptStore>();
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<Canceler>();
        services.AddSingleton<Reconciler>();
        services.AddSingleton<StoreTimers>();
        services.AddSingleton<Retainer>();
        services.AddSqliteScheduler();
        services.AddHostedService<QueueService>();
    }
}
