using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Errand.Bench.Pages;

/// <summary>Reads every page in turn, scores the answers and prints what was missed.</summary>
internal sealed class PagesBench(PagesOptions options)
{
    private const int MostDifferences = 4;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly string[] BrowserArguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var pages = CapturedPage.Load(options.Folder).Where(page => options.Ids.Count == 0 || options.Ids.Contains(page.Id)).ToList();
        var readings = await ReadAsync(pages, cancellationToken);
        var answers = new JsonObject();
        foreach (var (page, reading) in pages.Zip(readings)) answers[page.Id] = reading.Value?.DeepClone();
        if (options.Answers is { } file) await File.WriteAllTextAsync(file.FullName, answers.ToJsonString(Indented), cancellationToken);
        var scores = await new Scorer(options.Scorer).ScoreAsync(pages, answers, cancellationToken);
        foreach (var (page, reading, score) in pages.Zip(readings, scores)) Print(page, reading, score);
        var times = readings.Select(reading => (reading.Surveyed + reading.Planned).TotalMilliseconds).Order().ToList();
        Console.WriteLine($"{scores[^1]}; survey and plan: median {times[times.Count / 2]:F0} ms, longest {times[^1]:F0} ms");
        return 0;
    }

    private async Task<List<PageReading>> ReadAsync(List<CapturedPage> pages, CancellationToken cancellationToken)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = options.Browser, Args = BrowserArguments });
        await using var server = await PageServer.StartAsync(cancellationToken);
        var reader = new PageReader(browser, server);
        var readings = new List<PageReading>();
        foreach (var page in pages) readings.Add(await reader.ReadAsync(page, cancellationToken));
        return readings;
    }

    private void Print(CapturedPage page, PageReading reading, string score)
    {
        Console.WriteLine($"{score}   {page.Url}");
        Console.WriteLine($"    survey {reading.Surveyed.TotalMilliseconds:F0} ms, plan {reading.Planned.TotalMilliseconds:F0} ms, records {reading.Plan.Records.Count} {reading.Plan.RecordSelector}");
        if (!score.TrimEnd().EndsWith("exact", StringComparison.Ordinal))
        {
            Differences("missed", LeafDifference.Missing(page.Expected, reading.Value));
            Differences("beyond", LeafDifference.Extra(page.Expected, reading.Value));
        }

        if (options.PrintsCode) Console.WriteLine(reading.Plan.InPageFunction);
    }

    private static void Differences(string name, IEnumerable<string> leaves)
    {
        var all = leaves.ToList();
        foreach (var leaf in all.Take(MostDifferences)) Console.WriteLine($"    {name}: {(leaf.Length > 150 ? leaf[..150] + "…" : leaf)}");
        if (all.Count > MostDifferences) Console.WriteLine($"    {name}: {all.Count - MostDifferences} more");
    }
}
