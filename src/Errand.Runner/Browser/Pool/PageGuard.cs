using System.Text.Json;
using Microsoft.Playwright;

namespace Errand.Runner.Browser.Pool;

/// <summary>
/// Blocks in the browser itself what a run must not load: local files always, images, fonts and media on request. Two layers share the second job.
/// Addresses that look like media never leave the renderer, which is the cheapest; the rest is known by its resource type and costs a message each.
/// Navigations and downloads of such addresses are left alone, and so are the attributes that name them.
/// </summary>
internal sealed class PageGuard(ICDPSession session)
{
    private static readonly string[] MediaAddresses =
        [.. new[] { "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff", "woff2", "ttf", "otf", "mp4", "webm", "mp3" }
            .SelectMany(extension => new[] { $"*.{extension}", $"*.{extension}?*" })];

    private static readonly object[] LocalFiles = [new { urlPattern = "file:*" }];
    private static readonly object[] Media = [new { resourceType = "Image" }, new { resourceType = "Font" }, new { resourceType = "Media" }];

    /// <summary>Guards one page; with media blocked or not.</summary>
    public static async Task<PageGuard> AttachAsync(IPage page)
    {
        var guard = new PageGuard(await page.Context.NewCDPSessionAsync(page));
        guard.Listen();
        await guard.PauseAsync(LocalFiles);
        return guard;
    }

    public Task BlockMediaAsync() => Task.WhenAll(
        session.SendAsync("Network.enable"),
        session.SendAsync("Network.setBlockedURLs", new() { ["urls"] = MediaAddresses }),
        PauseAsync([.. LocalFiles, .. Media]));

    private void Listen() => session.Event("Fetch.requestPaused").OnEvent += (_, paused) => _ = RefuseAsync(paused);

    private async Task PauseAsync(object[] patterns) => await session.SendAsync("Fetch.enable", new() { ["patterns"] = patterns });

    private async Task RefuseAsync(JsonElement? paused)
    {
        if (paused?.GetProperty("requestId").GetString() is not { } request)
        {
            return;
        }

        try
        {
            await session.SendAsync("Fetch.failRequest", new() { ["requestId"] = request, ["errorReason"] = "BlockedByClient" });
        }
        catch (PlaywrightException)
        {
            // The page has gone, and its request with it.
        }
    }
}
