using Errand.Core.Tasks;

namespace Errand.Storage.Queue;

/// <summary>An attempt of this process: its lease and the two ways to stop it.</summary>
internal sealed class RunningAttempt(RunningAttempts all, WebTaskId id, string lease) : IDisposable
{
    private readonly Lock sync = new();
    private readonly CancellationTokenSource canceledByCaller = new();
    private readonly CancellationTokenSource interrupted = new();
    private bool disposed;

    public WebTaskId Id => id;

    public string Lease => lease;

    public CancellationToken CanceledByCaller => canceledByCaller.Token;

    public CancellationToken Interrupted => interrupted.Token;

    public void CancelByCaller() => Fire(canceledByCaller);

    public void Interrupt() => Fire(interrupted);

    public void Dispose()
    {
        lock (sync)
        {
            if (disposed)
                return;
            disposed = true;
        }

        all.Leave(this);
        canceledByCaller.Dispose();
        interrupted.Dispose();
    }

    private void Fire(CancellationTokenSource source)
    {
        lock (sync)
        {
            // Asynchronous, so that the handler's own callbacks neither run under this lock nor hold up who cancels.
            if (!disposed)
                _ = source.CancelAsync();
        }
    }
}
