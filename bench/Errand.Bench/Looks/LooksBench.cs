using System.Globalization;
using Errand.Bench.Pages;
using Microsoft.Playwright;

namespace Errand.Bench.Looks;

/// <summary>Looks at every page in turn and prints what it cost and showed.</summary>
internal sealed class LooksBench(LooksOptions options)
{
    private const int MostMissing = 5;

    private static readonly string[] BrowserArguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var results = new List<PageLookResult>();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = options.Browser, Args = BrowserArguments });
        await using var server = await PageServer.StartAsync(cancellationToken);
        var trial = new PageLookTrial(browser, server, options);
        foreach (var page in CapturedPage.Load(options.Folder).Where(page => options.Ids.Count == 0 || options.Ids.Contains(page.Id)))
        {
            results.Add(await trial.RunAsync(page, cancellationToken));
            Print(results[^1]);
        }

        PrintAll(results);
        return 0;
    }

    private static void Print(PageLookResult one)
    {
        Say($"{one.Id,-24} look {one.LookTokens,6}  aria {one.AriaTokens,6}  html {one.HtmlTokens,7}  {one.ShareOfAria,6:P0}  {one.Milliseconds,5:0} ms  follow {one.Follows,3} (dearest {one.DearestFollow,5})  left out {one.LeftOut,4}  shown {one.Values - one.NotInLook.Count}/{one.Values}, then {one.Values - one.NotInFollow.Count}, paged {one.Values - one.NotInPaging.Count}, on page {one.Values - one.NotOnPage}");
        foreach (var value in one.NotInPaging.Take(MostMissing)) Say($"    not shown: {value}");
    }

    private static void PrintAll(List<PageLookResult> all)
    {
        var values = all.Sum(one => one.Values);
        Say($"{all.Count} pages. Tokens at the median: look {Median(all, one => one.LookTokens):0}, ariaSnapshot {Median(all, one => one.AriaTokens):0}, HTML {Median(all, one => one.HtmlTokens):0}");
        Say($"Look as a share of ariaSnapshot, page by page: median {Median(all, one => one.ShareOfAria):P1}, largest {all.Max(one => one.ShareOfAria):P1}; in sum {(double)all.Sum(one => one.LookTokens) / all.Sum(one => one.AriaTokens):P1}");
        var there = values - all.Sum(one => one.NotOnPage);
        var inLook = values - all.Sum(one => one.NotInLook.Count);
        var inFollow = values - all.Sum(one => one.NotInFollow.Count);
        Say($"Expected values: {values}; {there} stand on the page as loaded, the others come when its pager is used");
        Say($"Of those on the page: in the look {(double)inLook / there:P2}, with one follow-up look {(double)inFollow / there:P2}");
        Say($"Of all: in the look {(double)inLook / values:P2}, with one follow-up look {(double)inFollow / values:P2}, with the pager used {(double)(values - all.Sum(one => one.NotInPaging.Count)) / values:P2}");
        Say($"Dearest follow-up of a page: median {Median(all, one => one.DearestFollow):0} tokens, largest {all.Max(one => one.DearestFollow)}; with it, a page costs {Median(all, one => (double)(one.LookTokens + one.DearestFollow) / one.AriaTokens):P1} of ariaSnapshot at the median");
        Say($"Time of a look: median {Median(all, one => one.Milliseconds):0} ms, longest {all.Max(one => one.Milliseconds):0} ms");
    }

    private static double Median(IReadOnlyCollection<PageLookResult> all, Func<PageLookResult, double> of)
    {
        var sorted = all.Select(of).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
