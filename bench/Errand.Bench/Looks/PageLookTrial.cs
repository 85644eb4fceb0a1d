using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Errand.Bench.Pages;
using Errand.Runner.Authoring.Looking;
using Microsoft.Playwright;

namespace Errand.Bench.Looks;

/// <summary>Opens a page, looks at it, follows each ref of the look once, and asks Playwright for its own snapshot of the same page.</summary>
internal sealed partial class PageLookTrial(IBrowser browser, PageServer server, LooksOptions options)
{
    private const int MostPages = 20;

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
        var dearest = await FollowAsync(looker, look, shown, cancellationToken);
        var result = new PageLookResult
        {
            Id = captured.Id,
            LookTokens = TokenCount.Of(PageFence.Around(look.Text)),
            AriaTokens = TokenCount.Of(await page.Locator("body").AriaSnapshotAsync()),
            HtmlTokens = TokenCount.Of(await page.ContentAsync()),
            Milliseconds = elapsed.TotalMilliseconds,
            Follows = look.Follow.Count,
            DearestFollow = dearest,
            LeftOut = look.LeftOut,
            Values = values.Count,
            NotInLook = Texts(missing),
            NotInFollow = Texts(missing.Where(value => !shown.Holds(value))),
            NotOnPage = await NotOnPageAsync(page, values),
            NotInPaging = [],
        };
        if (result.NotInFollow.Count > 0) await PageThroughAsync(page, looker, shown, cancellationToken);
        return result with { NotInPaging = Texts(missing.Where(value => !shown.Holds(value))) };
    }

    private static List<string> Texts(IEnumerable<JsonValue> values) => [.. values.Select(value => value.ToString())];

    /// <summary>Looks at each ref once; the tokens of the dearest look.</summary>
    private async Task<int> FollowAsync(PageLooker looker, Look look, Shown shown, CancellationToken cancellationToken)
    {
        var dearest = 0;
        foreach (var reference in look.Follow)
        {
            var part = await looker.LookAsync(new LookRequest { Ref = reference, BudgetTokens = options.FollowBudget }, cancellationToken);
            shown.Add(part.Text);
            dearest = Math.Max(dearest, part.Tokens);
        }

        return dearest;
    }

    private async Task PageThroughAsync(IPage page, PageLooker looker, Shown shown, CancellationToken cancellationToken)
    {
        var next = page.GetByRole(AriaRole.Button, new() { NameRegex = NextName() });
        for (var pressed = 0; pressed < MostPages && await next.CountAsync() == 1 && await next.IsEnabledAsync() && await next.IsVisibleAsync(); pressed++)
        {
            await next.ClickAsync(new() { Timeout = 2000 });
            var look = await looker.LookAsync(new LookRequest { BudgetTokens = options.Budget }, cancellationToken);
            shown.Add(look.Text);
            await FollowAsync(looker, look, shown, cancellationToken);
        }
    }

    // Read by a way of its own, so that what the look leaves out is not left out of the measure.
    private static async Task<int> NotOnPageAsync(IPage page, List<JsonValue> values)
    {
        var there = new Shown();
        var text = await page.EvaluateAsync<string>("() => { const copy = document.body.cloneNode(true); copy.querySelectorAll('script,style,template,noscript').forEach(one => one.remove()); copy.querySelectorAll('*').forEach(one => one.before(' ')); return [copy.textContent, ...[...document.querySelectorAll('[alt],[title],[aria-label],[placeholder]')].flatMap(one => [one.getAttribute('alt'), one.title, one.getAttribute('aria-label'), one.placeholder])].join(' '); }");
        var addresses = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[href],[src]')].map(one => String(one.href || one.src))");
        there.Add(text, addresses);
        return values.Count(value => !there.Holds(value));
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

    [GeneratedRegex("^(next|next page|[›>»→])\\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex NextName();
}
