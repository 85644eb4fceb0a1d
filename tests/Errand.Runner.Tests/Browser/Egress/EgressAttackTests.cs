using Errand.Runner.Browser;
using Errand.Runner.Browser.Egress;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Errand.Runner.Tests.Browser.Egress;

/// <summary>What a hostile page, or code that was talked into it, tries from inside a real browser.</summary>
public sealed class EgressAttackTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("localhost")]
    [InlineData("0.0.0.0")]
    public async Task Goto_LoopbackInAnySpelling_IsDenied(string host)
    {
        await using var secret = await SecretAsync();
        await using var pool = await TestBrowser.PoolAsync();
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);

        var response = await run.Page.GotoAsync($"http://{host}:{secret.Address.Port}/");

        response.ShouldNotBeNull().Status.ShouldBe(403);
        response.Headers["x-errand-egress"].ShouldBe("denied");
        run.Denials.ShouldContain(denial => denial.Port == secret.Address.Port && denial.Reason == EgressReason.PrivateAddress);
    }

    [Fact]
    public async Task Goto_HttpsToLoopback_FailsAndIsDenied()
    {
        await using var pool = await TestBrowser.PoolAsync();
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);

        await Should.ThrowAsync<PlaywrightException>(() => run.Page.GotoAsync("https://127.0.0.1:4443/"));

        run.Denials.ShouldContain(new EgressDenial("127.0.0.1", 4443, EgressReason.PrivateAddress));
    }

    [Fact]
    public async Task Goto_AllowedHostThatRedirectsToARefusedOne_IsDenied()
    {
        await using var secret = await SecretAsync();
        await using var site = await TestSite.StartAsync(app => app.MapGet("/", () => Results.Redirect(secret.At("/"))));
        await using var pool = await TestBrowser.PoolAsync(site.Address.Authority);
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);

        (await run.Page.GotoAsync(site.At("/"))).ShouldNotBeNull().Status.ShouldBe(403);
        (await run.Page.ContentAsync()).ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("fetch(address, { mode: 'no-cors' })")]
    [InlineData("new Promise((ok, no) => { const s = new WebSocket(address.replace('http', 'ws')); s.onopen = ok; s.onerror = no; })")]
    [InlineData("new Promise((ok, no) => { const s = new EventSource(address); s.onopen = ok; s.onerror = no; })")]
    public async Task Page_ScriptThatReachesForLoopback_NeverArrives(string attack)
    {
        var arrived = 0;
        await using var secret = await SecretAsync(() => Interlocked.Increment(ref arrived));
        await using var site = await TestSite.StartAsync(app => app.MapGet("/", () => Results.Content("<h1>Site</h1>", "text/html")));
        await using var pool = await TestBrowser.PoolAsync(site.Address.Authority);
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);
        await run.Page.GotoAsync(site.At("/"));

        await run.Page.EvaluateAsync($"async address => {{ try {{ await {attack}; }} catch {{ }} }}", secret.At("/"));

        arrived.ShouldBe(0);
        run.Denials.ShouldContain(denial => denial.Port == secret.Address.Port);
    }

    [Fact]
    public async Task PageRequest_ToLoopback_NeverArrives()
    {
        var arrived = 0;
        await using var secret = await SecretAsync(() => Interlocked.Increment(ref arrived));
        await using var pool = await TestBrowser.PoolAsync();
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);

        try
        {
            (await run.Page.APIRequest.GetAsync(secret.At("/"))).Ok.ShouldBeFalse();
        }
        catch (PlaywrightException)
        {
            // A tunnel that was refused may also end as an exception.
        }

        arrived.ShouldBe(0);
        run.Denials.ShouldContain(denial => denial.Port == secret.Address.Port);
    }

    [Fact]
    public async Task PageRequest_ToAnAllowedHost_GetsThere()
    {
        await using var site = await SecretAsync();
        await using var pool = await TestBrowser.PoolAsync(site.Address.Authority);
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);

        (await (await run.Page.APIRequest.GetAsync(site.At("/"))).TextAsync()).ShouldBe("secret");
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.1:*", true)]
    [InlineData("127.0.0.1:1", false)]
    [InlineData("localhost", false)]
    public async Task Goto_AllowPrivate_ComparesHostAndPort(string entry, bool passes)
    {
        await using var site = await SecretAsync();
        await using var pool = await TestBrowser.PoolAsync(entry);
        await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);

        (await run.Page.GotoAsync(site.At("/"))).ShouldNotBeNull().Status.ShouldBe(passes ? 200 : 403);
    }

    [Fact]
    public async Task Goto_TwoRunsWithTheirOwnHosts_AreHeldApart()
    {
        await using var site = await SecretAsync();
        await using var pool = await TestBrowser.PoolAsync("127.0.0.1");
        await using var free = await pool.OpenAsync(new BrowserRunPolicy(), Token);
        await using var bound = await pool.OpenAsync(new BrowserRunPolicy { AllowedHosts = ["example.org"] }, Token);

        (await free.Page.GotoAsync(site.At("/"))).ShouldNotBeNull().Status.ShouldBe(200);
        (await bound.Page.GotoAsync(site.At("/"))).ShouldNotBeNull().Status.ShouldBe(403);
        bound.Denials.ShouldContain(denial => denial.Reason == EgressReason.HostNotAllowed);
        free.Denials.ShouldBeEmpty();
    }

    private static Task<TestSite> SecretAsync(Action? onArrival = null) => TestSite.StartAsync(app => app.MapFallback(() =>
    {
        onArrival?.Invoke();
        return "secret";
    }));
}
