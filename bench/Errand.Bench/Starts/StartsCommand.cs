using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Errand.Bench.Services;

namespace Errand.Bench.Starts;

/// <summary><c>starts</c>: how fast tasks are accepted, over HTTP on loopback, each stored and enqueued in one durable transaction.</summary>
internal static class StartsCommand
{
    private const int WarmUp = 200;
    private const int Clients = 16;

    public static Command Create()
    {
        var rate = new Option<int>("--rate") { Description = "Starts a second of the paced part.", DefaultValueFactory = _ => 200 };
        var seconds = new Option<int>("--seconds") { Description = "Length of each part.", DefaultValueFactory = _ => 10 };
        var command = new Command("starts", "Start latency at a steady rate, and starts a second at most.") { rate, seconds };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(rate), TimeSpan.FromSeconds(parsed.GetValue(seconds)), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int rate, TimeSpan length, CancellationToken cancellationToken)
    {
        await using var service = await BenchService.StartAsync("api", site: null, cancellationToken);
        for (var i = 0; i < WarmUp; i++)
        {
            await service.StartTaskAsync(Body(i), cancellationToken);
        }

        var paced = await PacedAsync(service, rate, length, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at {rate} starts/s: {paced}"));
        var (count, latencies) = await FlatOutAsync(service, length, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"flat out, {Clients} clients: {count / length.TotalSeconds:0} starts/s: {latencies}"));
    }

    // Open loop: a slow answer does not delay the next start. Latency counts from the sending; the timer's own coarseness is left out.
    private static async Task<Percentiles> PacedAsync(BenchService service, int rate, TimeSpan length, CancellationToken cancellationToken)
    {
        var latencies = new ConcurrentBag<double>();
        var running = new List<Task>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < rate * length.TotalSeconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);
            if (due - clock.Elapsed is { Ticks: > 0 } early)
            {
                await Task.Delay(early, cancellationToken);
            }

            running.Add(OneAsync(i));
        }

        await Task.WhenAll(running);
        return new Percentiles(latencies);

        async Task OneAsync(int number)
        {
            var sent = clock.Elapsed;
            await service.StartTaskAsync(Body(number), cancellationToken);
            latencies.Add((clock.Elapsed - sent).TotalMilliseconds);
        }
    }

    private static async Task<(int Count, Percentiles Latencies)> FlatOutAsync(BenchService service, TimeSpan length, CancellationToken cancellationToken)
    {
        var latencies = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            while (clock.Elapsed < length)
            {
                var sent = clock.Elapsed;
                await service.StartTaskAsync(Body(client), cancellationToken);
                latencies.Add((clock.Elapsed - sent).TotalMilliseconds);
            }
        }));
        return (latencies.Count, new Percentiles(latencies));
    }

    private static JsonObject Body(int number) => new()
    {
        ["task"] = "List the products",
        ["startUrl"] = "https://shop.example/catalogue",
        ["parameters"] = new JsonObject { ["number"] = number },
        ["reuseKey"] = "bench",
    };
}
