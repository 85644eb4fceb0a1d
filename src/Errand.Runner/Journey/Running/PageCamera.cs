using Errand.Storage.Artifacts;
using Microsoft.Playwright;

namespace Errand.Runner.Journey.Running;

/// <summary>Keeps a picture of a page with the task. A page that cannot be pictured costs nothing but the picture.</summary>
internal sealed class PageCamera(IArtifactStore artifacts, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Chromium is asked itself: Playwright's own picture first waits for fonts and for animations to settle, and packs harder, which
    // took longer than many a replay. It matters here that the picture shows the page as the code left it.
    private static readonly Dictionary<string, object> Fast = new() { ["format"] = "png", ["optimizeForSpeed"] = true };

    public async Task TakeAsync(WorkOrder order, IPage page, string name)
    {
        try
        {
            var picture = await PictureAsync(page).WaitAsync(Patience, time);
            using var content = new MemoryStream(picture, writable: false);
            await artifacts.SaveAsync(order.TaskId, name, "image/png", content, CancellationToken.None);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException or IOException)
        {
            order.Log.Tell("screenshot-missed", $"No picture of the last page: {exception.Message.Split('\n')[0]}");
        }
    }

    private static async Task<byte[]> PictureAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Page.captureScreenshot", Fast);
        return answer?.GetProperty("data").GetBytesFromBase64() ?? throw new PlaywrightException("The browser gave no picture.");
    }
}
