using System.Diagnostics;
using Errand.Core.Options;
using Errand.Runner.Browser;
using Errand.Runner.Browser.Provisioning;
using Microsoft.AspNetCore.Builder;

namespace Errand.Runner.Tests.Browser.Pool;

public sealed class RemoteBrowserTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_CdpEndpoint_UsesThatBrowserThroughTheEgressProxyAndLeavesItRunning()
    {
        var found = await new ChromiumProvisioner(new BrowserOptions()).FindAsync(Token);
        Assert.SkipWhen(found is null, "No Chromium is installed on this machine.");
        await using var site = await TestSite.StartAsync(app => app.MapGet("/", () => "remote"));
        using var remote = Start(found.Path);
        try
        {
            var endpoint = await EndpointAsync(remote);
            await using (var pool = await TestBrowser.PoolAsync(site.Address.Authority, options => options.CdpEndpoint = endpoint))
            {
                await using var run = await pool.OpenAsync(new BrowserRunPolicy(), Token);
                await run.Page.GotoAsync(site.At("/"));
                (await run.Page.TextContentAsync("body")).ShouldBe("remote");
                (await run.Page.GotoAsync($"http://localhost:{site.Address.Port}/")).ShouldNotBeNull().Status.ShouldBe(403);
            }

            remote.HasExited.ShouldBeFalse();
        }
        finally
        {
            remote.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string path)
    {
        var profile = Directory.CreateTempSubdirectory().FullName;
        string[] sandbox = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        string[] arguments =
            [.. sandbox, "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"];
        return Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardError = true }).ShouldNotBeNull();
    }

    private static async Task<string> EndpointAsync(Process browser)
    {
        const string Announcement = "DevTools listening on ";
        while (await browser.StandardError.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                return line[Announcement.Length..];
            }
        }

        throw new InvalidOperationException("The browser announced no endpoint.");
    }
}
