using Quartz.Impl.AdoJobStore;

namespace Errand.Storage.Sqlite;

/// <summary>
/// Quartz's locks, mapped onto our write gate. With a lock of its own Quartz could hold that and wait for our transaction while our
/// transaction, enlisting Quartz, waits for the lock.
/// </summary>
internal sealed class SqliteLockHandler(SqliteWriteGate gate) : ILockHandler
{
    private readonly Lock sync = new();
    private Guid? owner;

    public bool RequiresConnection => false;

    public async ValueTask<bool> AcquireLock(
        Guid requestorId, ConnectionAndTransactionHolder? conn, SchedulerLock schedulerLock, CancellationToken cancellationToken)
    {
        if (gate.IsInside || IsOwner(requestorId))
            return false;
        await gate.EnterAsync(cancellationToken);
        lock (sync)
            owner = requestorId;
        return true;
    }

    public ValueTask ReleaseLock(Guid requestorId, SchedulerLock schedulerLock, CancellationToken cancellationToken)
    {
        lock (sync)
        {
            if (owner != requestorId)
                return ValueTask.CompletedTask;
            owner = null;
        }

        gate.Leave();
        return ValueTask.CompletedTask;
    }

    private bool IsOwner(Guid requestorId)
    {
        lock (sync)
            return owner == requestorId;
    }
}
