using System.Diagnostics;
using Errand.Runner.Browser;
using Errand.Runner.Browser.Pool;

namespace Errand.Runner.Tests.Browser.Pool;

public sealed class OrphanTests
{
    private const string ReadyFile = "ERRAND_TEST_READY_FILE";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_ServiceWithAnOpenRun_EndsDriverAndBrowserWithinFiveSeconds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Following a process tree needs /proc.");
        await using (await TestBrowser.PoolAsync())
        {
            // Only to skip where there is no browser.
        }

        using var service = await StartHolderAsync();
        var below = ProcessTable.Tree(service.Id).Skip(1).Select(ProcessRow.Read).OfType<ProcessRow>().ToList();
        below.Count.ShouldBeGreaterThan(2);

        service.Kill();

        await UntilAsync(() => below.TrueForAll(row => ProcessRow.Read(row.Id)?.StartTicks != row.StartTicks), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task End_ProcessMarkedByADeadOwner_IsEndedAndOneOfALiveOwnerIsNot()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh.");
        var dead = new OwnerMark(Environment.ProcessId, 1, "test");
        using var orphan = Start(dead);
        using var owned = Start(OwnerMark.New());
        try
        {
            LeftoverBrowsers.End().ShouldBeGreaterThanOrEqualTo(1);

            await orphan.WaitForExitAsync(Token);
            owned.HasExited.ShouldBeFalse();
        }
        finally
        {
            owned.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Not a test of its own: the process that <see cref="Kill_ServiceWithAnOpenRun_EndsDriverAndBrowserWithinFiveSeconds"/> kills.</summary>
    [Fact(Explicit = true)]
    public async Task Hold_OpenRun_UntilKilled()
    {
        var ready = Environment.GetEnvironmentVariable(ReadyFile);
        Assert.SkipWhen(ready is null, "Started by another test only.");
        await using var pool = await TestBrowser.PoolAsync();
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);
        await File.WriteAllTextAsync(ready, "ready", Token);
        await Task.Delay(TimeSpan.FromMinutes(1), Token);
    }

    private static async Task<Process> StartHolderAsync()
    {
        var ready = Path.Combine(Directory.CreateTempSubdirectory().FullName, "ready");
        var start = new ProcessStartInfo(
            Environment.ProcessPath.ShouldNotBeNull(),
            ["-explicit", "only", "-method", $"*{nameof(OrphanTests)}.{nameof(Hold_OpenRun_UntilKilled)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ReadyFile] = ready;
        start.Environment.Remove("TESTINGPLATFORM_DOTNETTEST_EXECUTIONID");
        var holder = Process.Start(start).ShouldNotBeNull();
        await UntilAsync(() => File.Exists(ready), TimeSpan.FromSeconds(30));
        return holder;
    }

    private static Process Start(OwnerMark mark) =>
        Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "sleep 60; true", mark.Argument])).ShouldNotBeNull();

    private static async Task UntilAsync(Func<bool> condition, TimeSpan limit)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(limit);
        while (!condition())
        {
            await Task.Delay(20, over.Token);
        }
    }
}
