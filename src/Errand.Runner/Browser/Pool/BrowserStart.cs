using Errand.Core.Options;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Errand.Runner.Browser.Pool;

/// <summary>At the start of a worker: ends browsers that a killed service left behind, then warms one, so that the first task need not wait for it.</summary>
internal sealed class BrowserStart(BrowserPool pool, IOptions<ErrandOptions> options, ILogger<BrowserStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsWorker)
        {
            return;
        }

        try
        {
            PoolLog.Reaped(logger, LeftoverBrowsers.End());
            await pool.WarmAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // The service starts without a browser: its API works, and each task tries again and tells what is wrong.
            PoolLog.NotWarm(logger, fault);
        }
        catch (OperationCanceledException)
        {
            // The service is stopping.
        }
    }
}
