using Quartz.Impl.AdoJobStore;

namespace Errand.Storage.Sqlite;

/// <summary>
/// Quartz's locks, which have nothing left to do: each of its operations is one transaction, and <see cref="SqliteStoreConnection"/> lets
/// transactions in one at a time. So the connection is the lock.
/// </summary>
internal sealed class QuartzLocks : ILockHandler
{
    public bool RequiresConnection => true;

    public ValueTask<bool> AcquireLock(
        Guid requestorId, ConnectionAndTransactionHolder? conn, SchedulerLock schedulerLock, CancellationToken cancellationToken) =>
        ValueTask.FromResult(true);

    public ValueTask ReleaseLock(Guid requestorId, SchedulerLock schedulerLock, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
