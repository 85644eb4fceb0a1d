using Errand.Core.Options;
using Errand.Runner.Browser.Egress;
using Errand.Runner.Browser.Provisioning;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Errand.Runner.Browser.Pool;

/// <summary>Starts a driver and a browser, or a driver connected to a remote browser.</summary>
internal sealed class BrowserLauncher(
    BrowserOptions options, ChromiumProvisioner provisioner, EgressProxy proxy, TimeProvider time, ILogger<BrowserLauncher> logger)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LaunchLimit = TimeSpan.FromSeconds(30);

    private ChromiumFound? _chromium;

    public async Task<BrowserGeneration> StartAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var generation = options.CdpEndpoint.Length > 0 ? await ConnectAsync(cancellationToken) : await LaunchAsync(cancellationToken);
        PoolLog.Ready(logger, generation.Version, (long)time.GetElapsedTime(started).TotalMilliseconds);
        return generation;
    }

    private async Task<BrowserGeneration> LaunchAsync(CancellationToken cancellationToken)
    {
        _chromium ??= await provisioner.FindOrInstallAsync(line => PoolLog.Provisioned(logger, line), cancellationToken);
        if (IsRoot)
        {
            PoolLog.NoSandbox(logger);
        }

        var mark = OwnerMark.New();

        // Contexts have ways out of their own; what does not belong to one is refused by a way out that is never opened.
        var closed = proxy.Open(EgressBinding.Loopback);
        var driver = await Playwright.CreateAsync();
        try
        {
            var browser = await driver.Chromium.LaunchAsync(Options(_chromium.Path, mark, closed)).WaitAsync(cancellationToken);
            return new BrowserGeneration(driver, browser, mark, () => proxy.Open(EgressBinding.Loopback), closed, time, logger);
        }
        catch
        {
            driver.Dispose();
            await closed.DisposeAsync();
            throw;
        }
    }

    private async Task<BrowserGeneration> ConnectAsync(CancellationToken cancellationToken)
    {
        var binding = await EgressBinding.TowardsAsync(new Uri(options.CdpEndpoint).Host, cancellationToken);
        var driver = await Playwright.CreateAsync();
        try
        {
            var limit = new BrowserTypeConnectOverCDPOptions { Timeout = (float)ConnectLimit.TotalMilliseconds };
            var browser = await driver.Chromium.ConnectOverCDPAsync(options.CdpEndpoint, limit).WaitAsync(cancellationToken);
            return new BrowserGeneration(driver, browser, null, () => proxy.Open(binding), null, time, logger);
        }
        catch
        {
            driver.Dispose();
            throw;
        }
    }

    private static bool IsRoot => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    private static BrowserTypeLaunchOptions Options(string path, OwnerMark mark, EgressLease closed) => new()
    {
        ExecutablePath = path,
        Args = LaunchFlags.For(mark),
        Proxy = EgressRoute.Through(closed),
        ChromiumSandbox = !IsRoot,
        Timeout = (float)LaunchLimit.TotalMilliseconds,

        // The service ends its browsers when it has drained; a signal to the whole process group must not do it sooner.
        HandleSIGINT = false,
        HandleSIGTERM = false,
        HandleSIGHUP = false,
    };
}
