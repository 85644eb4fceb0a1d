using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Errand.Runner.Scripting.Sandbox;

/// <summary>Keeps a few processes ready, each for one run; a taken one is replaced in the background, one at a time.</summary>
internal sealed class SandboxPool(Func<SandboxLauncher> launcher, int size, long heapBytes, ILogger logger) : IAsyncDisposable
{
    private readonly ConcurrentQueue<SandboxProcess> _ready = new();
    private readonly SemaphoreSlim _filling = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lazy<SandboxLauncher> _launcher = new(launcher);

    /// <summary>How many processes are ready now.</summary>
    public int Ready => _ready.Count;

    /// <summary>A ready process; a new one when none is warm or another heap limit is asked for.</summary>
    public async Task<SandboxProcess> TakeAsync(long heap, CancellationToken cancellationToken)
    {
        if (heap == heapBytes)
        {
            while (_ready.TryDequeue(out var process))
            {
                if (!process.HasExited)
                {
                    return process;
                }

                await process.DisposeAsync();
            }
        }

        return await _launcher.Value.StartAsync(heap, cancellationToken);
    }

    /// <summary>Starts processes until the pool is full. Never fails: a run that finds it empty starts its own and tells why it cannot.</summary>
    public async Task FillAsync()
    {
        try
        {
            await _filling.WaitAsync(_closing.Token);
            try
            {
                while (_ready.Count < size)
                {
                    _ready.Enqueue(await _launcher.Value.StartAsync(heapBytes, _closing.Token));
                }
            }
            finally
            {
                _filling.Release();
            }
        }
        catch (OperationCanceledException)
        {
        }
#pragma warning disable CA1031 // The filler is a convenience: the run that needs a process reports the fault.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ScriptingLog.FillFailed(logger, exception);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _filling.WaitAsync();
        while (_ready.TryDequeue(out var process))
        {
            await process.DisposeAsync();
        }
    }
}
