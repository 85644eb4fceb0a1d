using Errand.Runner.Browser;
using Errand.Runner.Browser.Pool;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Errand.Runner.Tests.Browser.Pool;

public sealed class BrowserPoolTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_TwoRunsOneAfterAnother_ShareNoState()
    {
        await using var site = await SiteAsync();
        await using var pool = await TestBrowser.PoolAsync("127.0.0.1");

        await using (var first = await pool.OpenAsync(new BrowserRunPolicy(), Token))
        {
            await first.Page.GotoAsync(site.At("/"));
            await first.Page.EvaluateAsync("() => { localStorage.setItem('k', 'v'); document.cookie = 'c=1'; }");
        }

        await using var second = await pool.OpenAsync(new BrowserRunPolicy(), Token);
        await second.Page.GotoAsync(site.At("/"));
        (await second.Page.EvaluateAsync<string>("() => document.cookie + (localStorage.getItem('k') ?? '')")).ShouldBe("");
    }

    [Fact]
    public async Task Open_Context_LooksLikeADesktopBrowser()
    {
        await using var site = await SiteAsync();
        await using var pool = await TestBrowser.PoolAsync("127.0.0.1");
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);

        await run.Page.GotoAsync(site.At("/agent"));

        (await run.Page.TextContentAsync("body")).ShouldNotBeNull().ShouldMatch("^(?!.*Headless).*Chrome/\\d+\\.0\\.0\\.0 Safari/537\\.36$");
        (await run.Page.EvaluateAsync<string>("() => [innerWidth, innerHeight, navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone].join()"))
            .ShouldBe("1280,800,en-US,UTC");
    }

    [Fact]
    public async Task Open_AfterSoManyRuns_MovesToANewBrowserWhileTheOldOneFinishes()
    {
        await using var site = await SiteAsync();
        await using var pool = await TestBrowser.PoolAsync("127.0.0.1", options => options.RecycleAfterRuns = 1);
        await using var old = await pool.OpenAsync(new BrowserRunPolicy(), Token);
        var retired = pool.Current.ShouldNotBeNull();

        await UntilAsync(() => pool.Current != retired);
        await using var fresh = await pool.OpenAsync(new BrowserRunPolicy(), Token);

        fresh.Context.Browser.ShouldNotBe(old.Context.Browser);
        (await old.Page.GotoAsync(site.At("/"))).ShouldNotBeNull().Ok.ShouldBeTrue();
        await old.DisposeAsync();
        await retired.Ended.WaitAsync(Token);
        (await fresh.Page.GotoAsync(site.At("/"))).ShouldNotBeNull().Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Memory_OfAWarmBrowser_CountsDriverAndBrowser()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the memory of a process tree.");
        await using var pool = await TestBrowser.PoolAsync();
        await pool.WarmAsync(Token);

        pool.Current.ShouldNotBeNull().MemoryMiB().ShouldBeInRange(80, 2000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_AfterACrash_StartsANewBrowserAndTheOldRunIsLost(bool killDriver)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Finding the browser's process needs /proc.");
        await using var site = await SiteAsync();
        await using var pool = await TestBrowser.PoolAsync("127.0.0.1");
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);
        await run.Page.GotoAsync(site.At("/"));
        var pending = run.Page.EvaluateAsync("() => new Promise(() => {})");
        var (driver, browser) = Processes(pool);

        System.Diagnostics.Process.GetProcessById(killDriver ? driver : browser).Kill();

        await Should.ThrowAsync<PlaywrightException>(() => pending.WaitAsync(TimeSpan.FromSeconds(10), Token));
        await UntilAsync(() => run.IsLost);
        await using var next = await pool.OpenAsync(new BrowserRunPolicy(), Token);
        (await next.Page.GotoAsync(site.At("/"))).ShouldNotBeNull().Ok.ShouldBeTrue();
        await UntilAsync(() => ProcessRow.Read(browser) is null);
    }

    [Fact]
    public async Task Open_BrowserThatDoesNotStart_ThrowsWithTheReason()
    {
        await using var pool = TestBrowser.Pool(new() { ExecutablePath = "/nowhere/chromium" }, new());

        var fault = await Should.ThrowAsync<BrowserUnavailableException>(() => pool.OpenAsync(new BrowserRunPolicy(), Token));

        fault.Message.ShouldContain("/nowhere/chromium");
    }

    [Fact]
    public async Task Dispose_Pool_LeavesNoProcess()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Finding the browser's process needs /proc.");
        var pool = await TestBrowser.PoolAsync();
        await pool.WarmAsync(Token);
        var (driver, browser) = Processes(pool);

        await pool.DisposeAsync();

        await UntilAsync(() => ProcessRow.Read(driver) is null && ProcessRow.Read(browser) is null);
        await Should.ThrowAsync<ObjectDisposedException>(() => pool.OpenAsync(new BrowserRunPolicy(), Token));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 3)]
    public async Task Open_BlockMedia_LeavesOutImagesButKeepsTheirAddresses(bool block, int loaded)
    {
        var hits = 0;
        await using var site = await SiteAsync(() => Interlocked.Increment(ref hits));
        await using var pool = await TestBrowser.PoolAsync("127.0.0.1");
        await using var run = await pool.OpenAsync(new BrowserRunPolicy { BlockMedia = block }, Token);

        await run.Page.GotoAsync(site.At("/pictures"));

        hits.ShouldBe(loaded);
        (await run.Page.EvaluateAsync<string>("() => [...document.images].map(image => new URL(image.src).pathname).join()"))
            .ShouldBe("/a.png,/b.jpg,/image");
    }

    [Fact]
    public async Task Open_BlockMedia_AppliesToPopups()
    {
        var hits = 0;
        await using var site = await SiteAsync(() => Interlocked.Increment(ref hits));
        await using var pool = await TestBrowser.PoolAsync("127.0.0.1");
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);
        await run.Page.GotoAsync(site.At("/"));
        var popup = await run.Context.RunAndWaitForPageAsync(() => run.Page.EvaluateAsync("() => { window.open('about:blank'); }"));
        await popup.EvaluateAsync("() => 1");

        await popup.GotoAsync(site.At("/pictures"));

        hits.ShouldBe(0);
    }

    [Fact]
    public async Task Goto_LocalFile_IsBlocked()
    {
        await using var pool = await TestBrowser.PoolAsync();
        await using var run = await pool.OpenAsync(new BrowserRunPolicy { BlockMedia = false }, Token);

        await Should.ThrowAsync<PlaywrightException>(() => run.Page.GotoAsync("file:///etc/hostname"));
    }

    [Fact]
    public async Task StopTrace_RunWithTrace_WritesAZip()
    {
        await using var site = await SiteAsync();
        await using var pool = await TestBrowser.PoolAsync("127.0.0.1");
        await using var run = await pool.OpenAsync(new BrowserRunPolicy { Trace = true }, Token);
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "trace.zip");

        await run.Page.GotoAsync(site.At("/"));
        await run.StopTraceAsync(path);

        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        zip.Entries.ShouldContain(entry => entry.Name.EndsWith(".trace"));
    }

    private static (int Driver, int Browser) Processes(BrowserPool pool)
    {
        var mine = ProcessTable.WithArgument(pool.Current.ShouldNotBeNull().Mark.ShouldNotBeNull().Argument).ToList();
        var top = mine.Single(row => mine.TrueForAll(other => other.Id != row.ParentId));
        return (top.ParentId, mine[^1].Id);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private static Task<TestSite> SiteAsync(Action? onMedia = null) => TestSite.StartAsync(app =>
    {
        IResult Picture()
        {
            onMedia?.Invoke();
            return Results.Bytes([0x47, 0x49, 0x46, 0x38], "image/gif");
        }

        app.MapGet("/", () => Results.Content("<h1>Hello</h1>", "text/html"));
        app.MapGet("/agent", (HttpContext context) => context.Request.Headers.UserAgent.ToString());
        app.MapGet("/pictures", () => Results.Content("<link rel=icon href=data:,><img src=/a.png><img src=/b.jpg?x=1><img src=/image>", "text/html"));
        app.MapGet("/a.png", Picture);
        app.MapGet("/b.jpg", Picture);
        app.MapGet("/image", Picture);
    });
}
