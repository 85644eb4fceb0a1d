using Errand.Runner.Browser;
using Errand.Runner.Browser.Egress;
using Errand.Runner.Browser.Pool;
using Errand.Runner.Browser.Provisioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Errand.Runner.Tests.Browser;

public sealed class BrowserServicesTests
{
    [Fact]
    public async Task AddErrandBrowser_OptionsAndLogging_GiveEveryDoor()
    {
        await using var services = new ServiceCollection().AddLogging().AddOptions().AddErrandBrowser().BuildServiceProvider(validateScopes: true);

        services.GetRequiredService<BrowserPool>().ShouldBeSameAs(services.GetRequiredService<BrowserPool>());
        services.GetRequiredService<ChromiumProvisioner>().ShouldNotBeNull();
        services.GetRequiredService<EgressPolicy>().ShouldNotBeNull();
        services.GetServices<IHostedService>().ShouldHaveSingleItem().ShouldBeOfType<BrowserStart>();
    }
}
