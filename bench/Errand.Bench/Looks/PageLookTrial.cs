using System.Diagnostics;
using System.Text.Json.Nodes;
using Errand.Bench.Pages;
using Errand.Runner.Authoring.Looking;
using Microsoft.Playwright;

namespace Errand.Bench.Looks;

/// <summary>Opens a page, looks at it, follows each ref of the look once, and asks Playwright for its own snapshot of the same page.</summary>
internal sealed class PageLookTrial(IBrowser browser, PageServer server, LooksOptions options)
{
    public async Task<PageLookResult> RunAsync(CapturedPage captured, CancellationToken cancellationToken)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await using var looker = await PageLooker.AttachAsync(page, TimeProvider.System, cancellationToken);
        await OpenAsync(page, server.Show(captured));

        var clock = Stopwatch.StartNew();
        var look = await looker.LookAsync(new LookRequest { BudgetTokens = options.Budget }, cancellationToken);
        var elapsed = clock.Elapsed;
        if (options.PrintsText) Console.WriteLine($"==== {captured.Id}\n{look.Text}\n");
        var shown = new Shown();
        shown.Add(look.Text);
        var values = Leaves(captured.Expected).ToList();
        var missing = values.Where(value => !shown.Holds(value)).ToList();
        foreach (var reference in look.Follow)
        {
            shown.Add((await looker.LookAsync(new LookRequest { Ref = reference, BudgetTokens = options.FollowBudget }, cancellationToken)).Text);
        }

        return new PageLookResult
        {
            Id = captured.Id,
            LookTokens = TokenCount.Of(PageFence.Around(look.Text)),
            AriaTokens = TokenCount.Of(await page.Locator("body").AriaSnapshotAsync()),
            HtmlTokens = TokenCount.Of(await page.ContentAsync()),
            Milliseconds = elapsed.TotalMilliseconds,
            Follows = look.Follow.Count,
            LeftOut = look.LeftOut,
            Values = values.Count,
            NotInLook = [.. missing.Select(value => value.ToString())],
            NotInFollow = [.. missing.Where(value => !shown.Holds(value)).Select(value => value.ToString())],
        };
    }

    private static async Task OpenAsync(IPage page, Uri address)
    {
        await page.RouteAsync("**/*", route => route.Request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync());
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.WaitForTimeoutAsync(150);
    }

    private static IEnumerable<JsonValue> Leaves(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value)),
        JsonArray items => items.SelectMany(Leaves),
        JsonValue value when value.ToString().Length > 0 => [value],
        _ => [],
    };
}
