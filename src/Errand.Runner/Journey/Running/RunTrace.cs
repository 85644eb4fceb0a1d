using Errand.Runner.Browser;
using Errand.Storage.Artifacts;
using Microsoft.Playwright;

namespace Errand.Runner.Journey.Running;

/// <summary>Keeps the Playwright trace of a run that asked for one, as <c>trace.zip</c>.</summary>
internal sealed class RunTrace(IArtifactStore artifacts)
{
    public async Task KeepAsync(WorkOrder order, BrowserRun browser)
    {
        if (!order.Brief.Trace)
        {
            return;
        }

        var path = Path.Combine(Path.GetTempPath(), $"{order.TaskId}-{order.Attempt.Number}.zip");
        try
        {
            await browser.StopTraceAsync(path);
            await using var content = File.OpenRead(path);
            await artifacts.SaveAsync(order.TaskId, "trace.zip", "application/zip", content, CancellationToken.None);
        }
        catch (Exception exception) when (exception is PlaywrightException or IOException)
        {
            order.Log.Tell("trace-missed", $"No trace of this run: {exception.Message.Split('\n')[0]}");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
