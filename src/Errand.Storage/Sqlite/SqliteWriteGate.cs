namespace Errand.Storage.Sqlite;

/// <summary>
/// Lets one transaction of this process into the file at a time, our own and Quartz's alike. SQLite admits one writer anyway; waiting here is
/// a fair, asynchronous queue, whereas waiting in SQLite is a blocked thread that sleeps and tries again.
/// </summary>
internal sealed class SqliteWriteGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public Task EnterAsync(CancellationToken cancellationToken) => gate.WaitAsync(cancellationToken);

    public void Leave() => gate.Release();

    public void Dispose() => gate.Dispose();
}
