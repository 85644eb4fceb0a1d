using Errand.Core.Options;
using Errand.Runner.Browser.Egress;
using Errand.Runner.Browser.Pool;
using Errand.Runner.Browser.Provisioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Errand.Runner.Browser;

/// <summary>The browser room's door.</summary>
public static class BrowserServices
{
    /// <summary>
    /// Adds <see cref="BrowserPool"/>, <see cref="ChromiumProvisioner"/> and <see cref="EgressPolicy"/>, and has leftovers of a killed service ended and a
    /// browser warmed when the host starts. Needs <c>IOptions&lt;ErrandOptions&gt;</c> and logging.
    /// </summary>
    public static IServiceCollection AddErrandBrowser(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new EgressPolicy(Options(provider).Egress));
        services.AddSingleton(provider => new ChromiumProvisioner(Options(provider).Browser));
        services.AddSingleton<EgressProxy>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<BrowserLauncher>(provider, Options(provider).Browser));
        services.AddSingleton(provider => new BrowserPool(
            Options(provider).Browser,
            provider.GetRequiredService<BrowserLauncher>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BrowserPool>>()));
        return services.AddHostedService<BrowserStart>();
    }

    private static ErrandOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ErrandOptions>>().Value;
}
