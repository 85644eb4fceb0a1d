using Errand.Commands;
using Errand.Composition;
using Errand.Core.Options;
using Errand.Runner.Browser.Provisioning;
using Errand.SampleShop;
using Microsoft.Extensions.Options;

namespace Errand.Demo;

/// <summary>The script of the demo: who comes on stage, and in which order.</summary>
internal static class DemoShow
{
    public static async Task<int> RunAsync(string[] settings, bool keep, CancellationToken cancellationToken)
    {
        var stage = new DemoStage();
        stage.Title();
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: cancellationToken);
        var identity = DemoIdentity.New();
        await using var service = ErrandHost.Build(new HostSettings
        {
            Arguments = settings,
            Urls = "http://127.0.0.1:0",
            Overrides = identity.Overrides(shop.BaseAddress, settings),
            Quiet = true,
        });
        await ProvideBrowserAsync(service.Services, stage, cancellationToken);
        await service.StartAsync(cancellationToken);
        using var client = new DemoClient(new Uri(service.Urls.First()), identity);
        stage.Cast(service.Urls.First(), shop.BaseAddress);

        var passed = await PlayAsync(client, shop, stage, DataDirectory(service), cancellationToken);
        if (keep)
        {
            stage.Keep(service.Urls.First(), identity, shop.BaseAddress);
            await service.WaitForShutdownAsync(cancellationToken);
        }

        await service.StopAsync(CancellationToken.None);
        return passed ? CommandLine.Success : CommandLine.Failure;
    }

    private static async Task ProvideBrowserAsync(IServiceProvider services, DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Say("Looking for a Chromium …");
        await services.GetRequiredService<ChromiumProvisioner>().FindOrInstallAsync(stage.Say, cancellationToken);
    }

    private static async Task<bool> PlayAsync(
        DemoClient client, SampleShop.SampleShop shop, DemoStage stage, string dataDirectory, CancellationToken cancellationToken)
    {
        await client.ForgetAsync(cancellationToken);
        var scenes = new List<DemoScene>();
        stage.Task(DemoTask.Text, shop.BaseAddress);

        scenes.Add(await ActAsync("first run", "authored", client, shop, stage, cancellationToken));
        if (!scenes[^1].Succeeded)
        {
            return stage.Sum(scenes);
        }

        var first = await client.CodeAsync(scenes[^1].Version, cancellationToken);
        stage.Code(first, SaveCode(dataDirectory, scenes[^1].Version, first), client.CodeAddress(scenes[^1].Version));
        scenes.Add(await ActAsync("second run", "replayed", client, shop, stage, cancellationToken));

        stage.Redesign();
        shop.Layout = ShopLayout.Redesigned;
        scenes.Add(await ActAsync("after the redesign", "repaired", client, shop, stage, cancellationToken));
        if (!scenes[^1].Succeeded)
        {
            return stage.Sum(scenes);
        }

        var second = await client.CodeAsync(scenes[^1].Version, cancellationToken);
        stage.Difference(first, second, SaveCode(dataDirectory, scenes[^1].Version, second));
        scenes.Add(await ActAsync("and again", "replayed", client, shop, stage, cancellationToken));
        return stage.Sum(scenes);
    }

    private static async Task<DemoScene> ActAsync(
        string name, string expected, DemoClient client, SampleShop.SampleShop shop, DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Scene(name);
        var scene = await client.RunAsync(name, expected, shop.BaseAddress, stage.Step, cancellationToken);
        stage.Result(scene);
        return scene;
    }

    private static string SaveCode(string dataDirectory, int version, string code)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataDirectory, "demo", DemoTask.ReuseKey, $"v{version}"));
        var path = Path.Combine(folder.FullName, "main.js");
        File.WriteAllText(path, code);
        return path;
    }

    private static string DataDirectory(WebApplication service) =>
        Path.GetFullPath(service.Services.GetRequiredService<IOptions<ErrandOptions>>().Value.DataDirectory);
}
