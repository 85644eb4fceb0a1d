using Errand.Runner.Scripting.Sandbox;

namespace Errand.Runner.Scripting.Session;

/// <summary>The kill switch: the first reason to end a run counts, the child is asked where it was, and then it is killed.</summary>
internal sealed class RunLimits(ScriptLimits limits, SandboxProcess process, TimeProvider time) : IDisposable
{
    /// <summary>What the runtime itself holds besides the script's heap.</summary>
    private const long RuntimeBytes = 160L * 1024 * 1024;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(400);
    private readonly CancellationTokenSource _wall = new(limits.WallTime, time);
    private int _end;

    public ScriptLimits Limits => limits;

    public RunEnd Reason => (RunEnd)Volatile.Read(ref _end);

    /// <summary>Starts watching time and memory.</summary>
    public void Watch(CancellationToken cancellationToken)
    {
        _wall.Token.Register(() => End(RunEnd.WallTime));
        _ = WatchMemoryAsync(cancellationToken);
    }

    /// <summary>Ends the run for this reason, unless it is ending already.</summary>
    public void End(RunEnd reason)
    {
        if (Interlocked.CompareExchange(ref _end, (int)reason, (int)RunEnd.None) == (int)RunEnd.None)
        {
            _ = StopAsync(reason);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _wall.Dispose();

    private async Task StopAsync(RunEnd reason)
    {
        if (reason == RunEnd.WallTime)
        {
            // Asked to stop it can tell which line it was at. One that reads nothing blocks the question, but not its end.
            _ = process.WriteAsync('S', "{}"u8.ToArray(), CancellationToken.None);
            await Task.Delay(Grace, time);
        }

        process.Kill();
    }

    private async Task WatchMemoryAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Look, time);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (!process.HasExited && SandboxMemory.Resident(process.Id) > limits.HeapBytes + RuntimeBytes)
                {
                    End(RunEnd.Memory);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
        }
    }
}
