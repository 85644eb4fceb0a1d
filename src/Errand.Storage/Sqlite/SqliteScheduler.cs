using Errand.Core.Options;
using Errand.Storage.Queue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;

namespace Errand.Storage.Sqlite;

/// <summary>Quartz on our own database file, through our own connections and behind our own write gate.</summary>
internal static class SqliteScheduler
{
    public static void AddSqliteScheduler(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = TaskQueue.SchedulerName;
                // One process holds the file, under one name for ever: what it left behind at a crash is then its own to recover.
                scheduler.InstanceId = "sqlite";
            });
            quartz.UsePersistentStore(store =>
            {
                // Ahead of UseSqlite, which would name its own: the first to name one wins.
                store.UseDriverDelegate<QuartzDialect>();
                store.UseLockHandler<QuartzLocks>();
                store.UseSqlite(source => source.DataSourceFactory = provider => provider.GetRequiredService<SqliteStoreSource>());
                store.ConfigureStore(options =>
                {
                    options.AcceptEnlistedTransactions = true;
                    // What Quartz itself sets for SQLite: with one writer at a time, doing without its locks gains nothing.
                    options.AcquireTriggersWithinLock = true;
                    options.LockFreeFiringRounds = false;
                });
                store.ProvisionSchema();
            });
            quartz.UseExecutionLimits((provider, limits) =>
            {
                var options = provider.GetRequiredService<IOptions<ErrandOptions>>().Value;
                // A limit that the node's own size already keeps would only cost every acquisition its check.
                if (options.Limits.WorkspaceConcurrency < options.Worker.Concurrency)
                    limits.ForOtherGroups(options.Limits.WorkspaceConcurrency, ExecutionLimitScope.Node);
            });
        });
        services.AddOptions<ThreadPoolOptions>().Configure<IOptions<ErrandOptions>>(
            (pool, errand) => pool.MaxConcurrency = Math.Max(1, errand.Value.Worker.Concurrency));
    }
}
