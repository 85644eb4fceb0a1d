namespace Errand.Storage.Queue;

/// <summary>Lets turns in while the worker is up, and tells when the last of them has left after it closed.</summary>
internal sealed class QueueGate
{
    private readonly Lock sync = new();
    private readonly TaskCompletionSource empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int inside;

    public bool IsClosed { get; private set; }

    /// <summary>A pass to be disposed at the end of the turn; null once the gate is closed.</summary>
    public IDisposable? Enter()
    {
        lock (sync)
        {
            if (IsClosed)
                return null;
            inside++;
            return new Pass(this);
        }
    }

    /// <summary>Lets nobody in any more. Completes when all have left.</summary>
    public Task CloseAsync()
    {
        lock (sync)
        {
            IsClosed = true;
            if (inside == 0)
                empty.TrySetResult();
        }

        return empty.Task;
    }

    private void Leave()
    {
        lock (sync)
        {
            if (--inside == 0 && IsClosed)
                empty.TrySetResult();
        }
    }

    private sealed class Pass(QueueGate gate) : IDisposable
    {
        public void Dispose() => gate.Leave();
    }
}
