using Errand.Runner.Authoring.Builtin.Composing;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Links;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;
using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>Finds the page that holds the data: this one, or one that a link named in the task leads to.</summary>
internal sealed class DataStage(Visit visit, ReadGoal goal, IReadOnlyList<string> fieldNames)
{
    private const int MostTried = 3;
    private readonly List<string> _looked = [];

    /// <summary>The pages that were looked at.</summary>
    public IReadOnlyList<string> Looked => _looked;

    /// <summary>The best reading found; the visit stands on its page afterwards.</summary>
    public async Task<DataFound> RunAsync(CancellationToken cancellationToken)
    {
        var here = await LookAsync(cancellationToken);
        for (var hop = 0; hop < 2; hop++)
        {
            var better = await BetterAsync(here, cancellationToken);
            if (better is null) return here;
            here = better;
            if (here.IsGood) return here;
        }

        return here;
    }

    private async Task<DataFound> LookAsync(CancellationToken cancellationToken)
    {
        _looked.Add(visit.Page.Url);
        return await PageReading.PlanAsync(visit, goal, cancellationToken);
    }

    private async Task<DataFound?> BetterAsync(DataFound here, CancellationToken cancellationToken)
    {
        var controls = await visit.ControlsAsync(cancellationToken);
        var origin = visit.Page.Url;
        (PageControl Link, LocatorRecipe Recipe, DataFound Found)? best = null;
        foreach (var (link, fit) in Candidates(controls, here))
        {
            if (await LocatorFinder.FindFirstAsync(visit.Page, link, cancellationToken) is not { } recipe) continue;
            var found = await visit.OpenAsync(link.Href, cancellationToken) is null ? await LookAsync(cancellationToken) : null;
            await visit.OpenAsync(origin, cancellationToken);
            if (found is null || !IsBetter(found, best?.Found ?? here, fit)) continue;
            best = (link, recipe, found);
            if (found.IsGood) break;
        }

        if (best is not { } chosen) return null;
        return await visit.FollowAsync(chosen.Link, chosen.Recipe, cancellationToken) is null ? chosen.Found : null;
    }

    /// <summary>When the data is here, only a link that the task names in full and that does not lead to where we are is worth a look.</summary>
    private IEnumerable<(PageControl Link, double Fit)> Candidates(PageControls controls, DataFound here)
    {
        var ranked = LinkChooser.Rank(controls, visit.Here, goal.Task, fieldNames);
        var afterForm = visit.Route.OfType<RouteStep.Send>().Any(send => send.Form.Purpose != Forms.FormPurpose.LogIn);
        return (here.IsGood ? ranked.Where(choice => !afterForm && IsNamed(choice.Fit) && !IsHere(controls, choice.Link)) : ranked)
            .DistinctBy(choice => choice.Link.Href)
            .Take(MostTried);
    }

    private static bool IsBetter(DataFound found, DataFound than, double fit) =>
        found.Quality > than.Quality + 0.05 || (IsNamed(fit) && found.IsGood && found.Quality > than.Quality - 0.2 && !than.IsGood)
        || (fit >= 4 && found.IsGood);

    /// <summary>All of the link's words stand in the task.</summary>
    private static bool IsNamed(double fit) => fit >= 2;

    private static bool IsHere(PageControls controls, PageControl link) =>
        controls.Headings.Any(heading => Intent.Words.Contains(heading, link.AccessibleName));
}
