using Errand.Runner.Authoring.Builtin.Navigating.Exploring;
using Errand.Runner.Authoring.Builtin.Navigating.Settling;
using Errand.Runner.Authoring.Builtin.Reading;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Details;

/// <summary>Looks for what a list lacks on the pages its records link to. Leaves the page where it was.</summary>
internal sealed class DetailFinder(IPage page, ReadGoal goal)
{
    private const int Samples = 2;

    /// <summary>A plan that finds some of the missing fields on every sampled page; null when none does.</summary>
    public async Task<DetailPlan?> FindAsync(ReadPlan list, CancellationToken cancellationToken)
    {
        if (list.Missing.Count == 0 || list.RecordSelector is not { } records) return null;
        var here = page.Url;
        foreach (var link in list.DetailLinks.Where(link => link.Coverage >= 0.5).Take(2))
        {
            var addresses = await AddressesAsync(records, link, cancellationToken);
            if (addresses.Count == 0) continue;
            var found = await TryAsync(link, addresses, list, cancellationToken);
            await page.GotoAsync(here).WaitAsync(cancellationToken);
            await PageSettling.SettleAsync(page, cancellationToken);
            if (found is not null) return found;
        }

        return null;
    }

    private async Task<DetailPlan?> TryAsync(DetailLink link, IReadOnlyList<string> addresses, ReadPlan list, CancellationToken cancellationToken)
    {
        DetailPlan? best = null;
        foreach (var address in addresses)
        {
            await page.GotoAsync(address).WaitAsync(cancellationToken);
            await PageSettling.SettleAsync(page, cancellationToken);
            var survey = await PageSurvey.TakeAsync(page, cancellationToken);
            var wanted = goal with { Only = [.. list.Missing.Select(missing => missing.Name)] };
            var read = await LiveCheck.KeepWhatReadsAsync(ReadPlanner.Plan(survey, wanted), source => page.EvaluateAsync(source).WaitAsync(cancellationToken));
            if (read.IsEmpty || read.IsList) return null;
            if (best is not null && best.Read.Fields.Count >= read.Fields.Count) continue;
            best = new DetailPlan(link, read, await FillingAsync(read, cancellationToken));
        }

        return best;
    }

    private async Task<DetailFilling> FillingAsync(ReadPlan read, CancellationToken cancellationToken)
    {
        if (read.Fields.FirstOrDefault(field => field.Selector is { Length: > 0 })?.Selector is not { } selector) return DetailFilling.Server;
        if (!await ServerRendering.HoldsAsync(page, selector, cancellationToken)) return DetailFilling.Scripted;
        return await ServerRendering.IsHollowAsync(page, selector, cancellationToken) ? DetailFilling.FilledIn : DetailFilling.Server;
    }

    private async Task<IReadOnlyList<string>> AddressesAsync(string records, DetailLink link, CancellationToken cancellationToken)
    {
        const string Script = """
            (records, selector) => records.map(record => (selector ? record.querySelector(selector) : record)?.href).filter(Boolean)
            """;
        var all = await page.Locator(records).EvaluateAllAsync<string[]>(Script, link.Selector).WaitAsync(cancellationToken);
        return [.. all.Distinct().Where((_, index) => index % Math.Max(1, all.Length / Samples) == 0).Take(Samples)];
    }
}
