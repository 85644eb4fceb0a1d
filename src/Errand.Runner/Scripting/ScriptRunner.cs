using Errand.Runner.Scripting.Sandbox;
using Errand.Runner.Scripting.Session;
using Microsoft.Extensions.Logging;

namespace Errand.Runner.Scripting;

/// <summary>
/// Runs automations, each in a sandbox process of its own. Safe for concurrent use. The page and context stay the caller's.
/// </summary>
public sealed class ScriptRunner : IAsyncDisposable
{
    private readonly SandboxPool _pool;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal ScriptRunner(SandboxPool pool, TimeProvider time, ILogger logger)
    {
        _pool = pool;
        _time = time;
        _logger = logger;
        _ = Task.Run(pool.FillAsync);
    }

    /// <summary>
    /// Runs <c>main.js</c> to its end. Every failure of the code, the page, the browser or a limit is a
    /// <see cref="ScriptOutcome.Faulted"/>, and so is a cancelled run (<see cref="ScriptFaultKind.Canceled"/>).
    /// Throws only when no sandbox process can be started.
    /// </summary>
    public async Task<ScriptOutcome> RunAsync(ScriptRun run, CancellationToken cancellationToken)
    {
        SandboxProcess process;
        try
        {
            process = await _pool.TakeAsync(run.Limits.HeapBytes, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new ScriptOutcome.Faulted(new ScriptFault(ScriptFaultKind.Canceled, "Error", "The run was cancelled", null, null, null, null));
        }

        await using var session = new ScriptSession(run, process, _time, _logger);
        var outcome = await session.RunAsync(cancellationToken);

        // Only now: starting a process takes a core, which the run should have. Nor does the run wait for the old one's end.
        _ = Task.Run(() => ReplaceAsync(process), CancellationToken.None);
        return outcome;
    }

    private async Task ReplaceAsync(SandboxProcess process)
    {
        await process.DisposeAsync();
        await _pool.FillAsync();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
