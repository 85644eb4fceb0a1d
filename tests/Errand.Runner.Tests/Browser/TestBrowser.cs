using Errand.Core.Options;
using Errand.Runner.Browser.Egress;
using Errand.Runner.Browser.Pool;
using Errand.Runner.Browser.Provisioning;
using Microsoft.Extensions.Logging.Abstractions;

namespace Errand.Runner.Tests.Browser;

/// <summary>A pool of real browsers; skips the test with its reason where no Chromium is installed.</summary>
internal static class TestBrowser
{
    public static async Task<BrowserPool> PoolAsync(string allowPrivate = "", Action<BrowserOptions>? configure = null)
    {
        var options = new BrowserOptions();
        configure?.Invoke(options);
        var provisioner = new ChromiumProvisioner(options);
        Assert.SkipWhen(
            options.CdpEndpoint.Length == 0 && await provisioner.FindAsync(TestContext.Current.CancellationToken) is null,
            "No Chromium is installed on this machine.");
        return Pool(options, new EgressOptions { AllowPrivate = allowPrivate });
    }

    public static BrowserPool Pool(BrowserOptions options, EgressOptions egress)
    {
        var proxy = new EgressProxy(new EgressPolicy(egress), NullLogger<EgressProxy>.Instance);
        var launcher = new BrowserLauncher(
            options, new ChromiumProvisioner(options), proxy, TimeProvider.System, NullLogger<BrowserLauncher>.Instance);
        return new BrowserPool(options, launcher, TimeProvider.System, NullLogger<BrowserPool>.Instance);
    }
}
