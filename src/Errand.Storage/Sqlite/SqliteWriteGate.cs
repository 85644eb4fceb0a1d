namespace Errand.Storage.Sqlite;

/// <summary>
/// Lets one writer of this process into the database at a time, our own and Quartz's alike. SQLite admits one anyway; waiting here is a
/// fair, asynchronous queue, whereas waiting in SQLite is a blocked thread that sleeps and tries again.
/// </summary>
internal sealed class SqliteWriteGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly AsyncLocal<Pass?> current = new();

    /// <summary>Whether the running flow is already inside, as a scheduler call is that takes part in our transaction.</summary>
    public bool IsInside => current.Value is { IsValid: true };

    /// <summary>Runs the action alone.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> action, CancellationToken cancellationToken)
    {
        if (IsInside)
            throw new InvalidOperationException("A write inside a write would wait for itself.");
        await gate.WaitAsync(cancellationToken);
        // The pass flows with the execution context into tasks that may outlive this call, hence the flag.
        var pass = current.Value = new Pass { IsValid = true };
        try
        {
            return await action();
        }
        finally
        {
            pass.IsValid = false;
            gate.Release();
        }
    }

    /// <summary>Enters without a scope, for a caller with its own bracket of enter and leave.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => gate.WaitAsync(cancellationToken);

    /// <summary>Ends what <see cref="EnterAsync"/> began.</summary>
    public void Leave() => gate.Release();

    public void Dispose() => gate.Dispose();

    private sealed class Pass
    {
        public volatile bool IsValid;
    }
}
