using Errand.Runner.Authoring.Looking;
using Microsoft.Playwright;

namespace Errand.Runner.Tests.Authoring.Looking;

/// <summary>A Chromium in which pages given as text are looked at. Tests are skipped where there is none.</summary>
public sealed class LookingBrowser : IAsyncLifetime
{
    public const string Site = "http://shop.test/";

    private static readonly string[] BrowserNames = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--site-per-process"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens the page with this body at <see cref="Site"/>; other addresses are answered from <paramref name="others"/>, JSON when they end in <c>.json</c>.</summary>
    public async Task<LookedAt> OpenAsync(string body, Dictionary<string, string>? others = null)
    {
        Assert.SkipWhen(browser is null, "no Chromium on PATH");
        var context = await browser.NewContextAsync();
        context.SetDefaultTimeout(10_000);
        await context.RouteAsync("**/*", route =>
        {
            var found = route.Request.Url == Site ? body : others?.GetValueOrDefault(route.Request.Url);
            return found is null ? route.FulfillAsync(new() { Status = 404, ContentType = "text/plain", Body = "" })
                : route.Request.Url.EndsWith(".json", StringComparison.Ordinal) ? route.FulfillAsync(new() { ContentType = "application/json", Body = found })
                : route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><html><head><title>Shop</title><link rel=icon href='data:,'></head><body>{found}</body></html>" });
        });
        var page = await context.NewPageAsync();
        var looker = await PageLooker.AttachAsync(page, TimeProvider.System, TestContext.Current.CancellationToken);
        await page.GotoAsync(Site);
        return new LookedAt(context, page, looker);
    }

    private static string? Find() => BrowserNames
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), (name, folder) => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
