using Errand.Runner.Scripting;
using Errand.Runner.Scripting.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace Errand.Runner.Tests.Scripting;

/// <summary>Sandbox processes start, live and end whenever the service wants it, also at awkward moments.</summary>
public sealed class SandboxLifeTests
{
    private static readonly long Heap = new ScriptLimits().HeapBytes;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dispose_PoolThatIsFilling_EndsAtAnyMomentOfAStart()
    {
        var launcher = new SandboxLauncher(SandboxFiles.Find());
        await using (await launcher.StartAsync(Heap, Token))
        {
            // The first start also finds out whether namespaces may be made.
        }

        for (var delay = 0; delay < 24; delay++)
        {
            var pool = new SandboxPool(() => launcher, 2, Heap, NullLogger.Instance);
            var filling = pool.FillAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(delay * 3), Token);

            await pool.DisposeAsync().AsTask().WaitAsync(Patience, Token);

            await filling.WaitAsync(Patience, Token);
        }
    }

    [Fact]
    public async Task Start_FromAThreadThatEnds_LivesOn()
    {
        var launcher = new SandboxLauncher(SandboxFiles.Find());
        var started = new TaskCompletionSource<SandboxProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => started.SetResult(launcher.StartAsync(Heap, Token).GetAwaiter().GetResult()));
        thread.Start();
        await using var process = await started.Task.WaitAsync(Patience, Token);
        thread.Join(Patience).ShouldBeTrue();

        await Task.Delay(TimeSpan.FromMilliseconds(300), Token);

        process.HasExited.ShouldBeFalse();
    }

    [Fact]
    public async Task Start_WithoutBubblewrap_RunsAsAPlainProcess()
    {
        var launcher = new SandboxLauncher(SandboxFiles.Find(), bubblewrap: null);

        await using var process = await launcher.StartAsync(Heap, Token);

        process.HasExited.ShouldBeFalse();
        launcher.Isolated.ShouldBe(false);
    }
}
