using Errand.Storage.Artifacts;
using Microsoft.Playwright;

namespace Errand.Runner.Journey.Running;

/// <summary>Keeps a picture of a page with the task. A page that cannot be pictured costs nothing but the picture.</summary>
internal sealed class PageCamera(IArtifactStore artifacts)
{
    private const float PatienceMilliseconds = 3000;

    public async Task TakeAsync(WorkOrder order, IPage page, string name)
    {
        try
        {
            var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Timeout = PatienceMilliseconds, Animations = ScreenshotAnimations.Disabled });
            using var content = new MemoryStream(picture, writable: false);
            await artifacts.SaveAsync(order.TaskId, name, "image/png", content, CancellationToken.None);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException or IOException)
        {
            order.Log.Tell("screenshot-missed", $"No picture of the last page: {exception.Message.Split('\n')[0]}");
        }
    }
}
