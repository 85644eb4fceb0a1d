using System.Globalization;
using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;
using Errand.Runner.Authoring.Builtin.Navigating.Settling;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Paging;

/// <summary>Finds out how a list goes on, by trying what looks like it. Leaves the page wherever the trial led.</summary>
internal sealed partial class PagingFinder(IPage page, string records)
{
    private const float ClickTimeout = 5_000;
    private readonly RecordProbe _probe = new(page, records);

    /// <summary>The way on that was seen to work; <see cref="PagingPlan.None"/> when none was.</summary>
    public async Task<PagingPlan> FindAsync(CancellationToken cancellationToken)
    {
        var controls = await PageControls.LookAsync(page, cancellationToken);
        return await NextLinkAsync(controls, cancellationToken)
            ?? await MoreAsync(controls, cancellationToken)
            ?? await NextButtonAsync(controls, cancellationToken)
            ?? await NumberedAsync(controls, cancellationToken)
            ?? await ScrollAsync(cancellationToken)
            ?? new PagingPlan.None();
    }

    private async Task<PagingPlan?> NextLinkAsync(PageControls controls, CancellationToken cancellationToken)
    {
        foreach (var link in Ranked(controls.Links.Where(link => link.LeadsElsewhere && SameSite(link))).Take(3))
        {
            var recipe = await LocatorFinder.FindFirstAsync(page, link, cancellationToken);
            if (recipe is not null && await HoldsOtherRecordsAsync(link.Href, cancellationToken)) return new PagingPlan.NextLink(recipe);
        }

        return null;
    }

    private async Task<PagingPlan?> MoreAsync(PageControls controls, CancellationToken cancellationToken)
    {
        foreach (var button in controls.Buttons.Concat(controls.Links).Where(button => button is { Visible: true, Disabled: false } && PagingWords.IsMore(button)).Take(3))
        {
            if (button.LeadsElsewhere && button.Tag == "a" && !SameSite(button)) continue;
            if (await LocatorFinder.FindAsync(page, button, cancellationToken) is not { } recipe) continue;
            var before = await _probe.LookAsync(cancellationToken);
            var address = page.Url;
            if (!await ClickAsync(recipe, cancellationToken)) continue;
            if (await _probe.GrowsBeyondAsync(before.Count, cancellationToken) && page.Url.Split('#')[0] == address.Split('#')[0])
            {
                return new PagingPlan.LoadMore(recipe, button.AccessibleName);
            }

            if (page.Url != address) await ReturnAsync(address, cancellationToken);
        }

        return null;
    }

    private async Task<PagingPlan?> NextButtonAsync(PageControls controls, CancellationToken cancellationToken)
    {
        var buttons = controls.Buttons.Concat(controls.Links.Where(link => !link.LeadsElsewhere)).Where(button => !button.Disabled);
        foreach (var button in Ranked(buttons).Take(2))
        {
            if (await LocatorFinder.FindFirstAsync(page, button, cancellationToken) is not { } recipe) continue;
            var before = await _probe.LookAsync(cancellationToken);
            if (!await ClickAsync(recipe, cancellationToken)) continue;
            await PageSettling.SettleAsync(page, cancellationToken);
            var after = await _probe.LookAsync(cancellationToken);
            if (after.Count > 0 && after.First != before.First) return new PagingPlan.NextButton(recipe);
        }

        return null;
    }

    /// <summary>Links that stand together and bear numbers only; the page after the one we are on has records of its own.</summary>
    private async Task<PagingPlan?> NumberedAsync(PageControls controls, CancellationToken cancellationToken)
    {
        var groups = controls.Links.Where(link => link.LeadsElsewhere && SameSite(link) && int.TryParse(link.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .GroupBy(link => link.Regions).Where(group => group.Count() >= 2 || group.Any(link => link.Text == "2"));
        foreach (var group in groups)
        {
            if (group.FirstOrDefault(link => link.Text == "2") is not { } second) continue;
            var selector = SelectorAround(second);
            if (selector is null || !await HoldsOtherRecordsAsync(second.Href, cancellationToken)) continue;
            return new PagingPlan.Numbered(selector, 1);
        }

        return null;
    }

    private async Task<PagingPlan?> ScrollAsync(CancellationToken cancellationToken)
    {
        var before = await _probe.LookAsync(cancellationToken);
        if (before.Count == 0) return null;
        await page.EvaluateAsync("() => window.scrollTo(0, document.documentElement.scrollHeight)").WaitAsync(cancellationToken);
        return await _probe.GrowsBeyondAsync(before.Count, cancellationToken) ? new PagingPlan.Scroll() : null;
    }

    private async Task<bool> HoldsOtherRecordsAsync(string address, CancellationToken cancellationToken)
    {
        var here = page.Url;
        var before = await _probe.LookAsync(cancellationToken);
        var answer = await page.GotoAsync(address).WaitAsync(cancellationToken);
        await PageSettling.SettleAsync(page, cancellationToken);
        var after = await _probe.LookAsync(cancellationToken);
        await ReturnAsync(here, cancellationToken);
        return answer?.Ok != false && after.Count > 0 && (after.First != before.First || after.Last != before.Last);
    }

    private async Task ReturnAsync(string address, CancellationToken cancellationToken)
    {
        await page.GotoAsync(address).WaitAsync(cancellationToken);
        await PageSettling.SettleAsync(page, cancellationToken);
    }

    private async Task<bool> ClickAsync(LocatorRecipe recipe, CancellationToken cancellationToken)
    {
        try
        {
            await recipe.On(page).First.ClickAsync(new() { Timeout = ClickTimeout }).WaitAsync(cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private bool SameSite(PageControl link) => new Uri(link.Href).Host == new Uri(page.Url).Host && link.Href.Split('#')[0] != page.Url.Split('#')[0];

    private static IEnumerable<PageControl> Ranked(IEnumerable<PageControl> controls) =>
        controls.Where(control => control.Visible).Select(control => (control, rank: PagingWords.NextRank(control)))
            .Where(pair => pair.rank > 0).OrderByDescending(pair => pair.rank).ThenByDescending(pair => pair.control.Y).Select(pair => pair.control);

    private static string? SelectorAround(PageControl link) =>
        link.Regions.Split(' ').FirstOrDefault(name => name.Contains("pag", StringComparison.OrdinalIgnoreCase) && name.All(c => char.IsAsciiLetter(c) || c is '-' or '_')) is { } pager
            ? $".{pager} a"
            : link.ClassName.Split(' ')[0] is { Length: > 0 } own ? $"a.{own}"
            : NumberInAddress().Match(link.Written) is { Success: true } match ? $"a[href*=\"{match.Groups[1].Value}\"]" : null;

    // What stands before the page's number in its address: "page=" of "?page=2&sort=name", "page-" of "page-2.html".
    [GeneratedRegex("([A-Za-z_]+[=/-])2(?!\\d)")]
    private static partial Regex NumberInAddress();
}
