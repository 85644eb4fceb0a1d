using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Errand.Bench.Services;

namespace Errand.Bench.Replay;

/// <summary>
/// <c>replay</c>: first run against replay through the whole service, side by side with the same saved code under Playwright for Node.js
/// (warm browser, fresh context each), alternating in one run on the sample shop.
/// </summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "Replays of each kind.", DefaultValueFactory = _ => 20 };
        var chromium = new Option<string>("--chromium") { Description = "The Chromium both sides use.", Required = true };
        var command = new Command("replay", "First run, replay, and the same code under Playwright for Node.js.") { rounds, chromium };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(rounds), parsed.GetValue(chromium) ?? "", cancellationToken));
        return command;
    }

    private static async Task RunAsync(int rounds, string chromium, CancellationToken cancellationToken)
    {
        await using var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: cancellationToken);
        await using var service = await BenchService.StartAsync("api,worker", shop.BaseAddress, cancellationToken);
        foreach (var scenario in ReplayScenario.All)
        {
            await PlayAsync(scenario, rounds, chromium, shop.BaseAddress, service, cancellationToken);
        }
    }

    private static async Task PlayAsync(
        ReplayScenario scenario, int rounds, string chromium, Uri shop, BenchService service, CancellationToken cancellationToken)
    {
        var body = scenario.Body(shop);
        var first = Stopwatch.StartNew();
        var authored = await service.RunAsync(body, cancellationToken);
        first.Stop();
        if ((string?)authored["outcome"] != "success")
        {
            Console.WriteLine($"{scenario.Name}: {authored["error"]?.ToJsonString()}");
            return;
        }

        var code = await service.Http.GetStringAsync($"automations/{scenario.Name}/versions/1/files/main.js", cancellationToken);
        await using var node = await NodeReplay.StartAsync(code, new Uri(shop, scenario.Path).AbsoluteUri, chromium, cancellationToken);
        List<double> whole = [], inBrowser = [], plain = [];
        await node.RunAsync(cancellationToken);
        for (var round = 0; round < rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var replayed = await service.RunAsync(body, cancellationToken);
            whole.Add(clock.Elapsed.TotalMilliseconds);
            inBrowser.Add((double?)replayed["timing"]?["browserMs"] ?? double.NaN);
            plain.Add(await node.RunAsync(cancellationToken));
        }

        var (service50, runner50, node50) = (new Percentiles(whole), new Percentiles(inBrowser), new Percentiles(plain));
        Console.WriteLine($"{scenario.Name} ({(authored["result"] as JsonArray)?.Count ?? 1} records)");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  first run, code written        {first.ElapsedMilliseconds} ms"));
        Console.WriteLine($"  replay through the service     {service50}");
        Console.WriteLine($"  replay, browser part           {runner50}");
        Console.WriteLine($"  same code, Playwright in Node  {node50}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  ratios of medians: browser part / Node {runner50.At(0.5) / node50.At(0.5):0.00} · service / Node {service50.At(0.5) / node50.At(0.5):0.00} · first run / replay {first.ElapsedMilliseconds / service50.At(0.5):0.0}"));
    }
}
