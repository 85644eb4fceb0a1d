using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>What speaks for one region over another once their fields are known: the task's words, richness, where links lead.</summary>
internal static class RegionHints
{
    public static double Of(RecordSet set, IReadOnlyList<PlannedField> fields, PageSurvey survey, GoalHints goal, DomNode? heading)
    {
        var factor = Named(set, goal) * Near(set, heading) * (0.85 + 0.15 * Math.Min(1, Math.Log10(set.Records.Count) / 1.5));
        if (fields.FirstOrDefault(field => field.Wanted.Kind == ValueKind.Url)?.Column is { } links) factor *= Leads(links, survey, goal);
        return factor * (1 - 0.02 * SelectorText.Cost(set.Selector));
    }

    /// <summary>The region's own names share words with the task.</summary>
    private static double Named(RecordSet set, GoalHints goal)
    {
        var names = set.Records[0].Ancestors().Take(4).Prepend(set.Records[0])
            .SelectMany(node => Words.Split($"{node.Attribute("class")} {node.Attribute("id")} {node.Attribute("itemtype")}"));
        return names.Any(goal.Subjects.Contains) ? 1.12 : 1;
    }

    /// <summary>The list a page is about most often shares its heading's part of the page.</summary>
    private static double Near(RecordSet set, DomNode? heading)
    {
        if (heading is null) return 1;
        var around = heading.Ancestors().ToHashSet();
        var common = set.Records[0].Ancestors().First(around.Contains);
        var apart = heading.Ancestors().TakeWhile(node => node != common).Count();
        return 1 - 0.025 * Math.Min(6, apart);
    }

    /// <summary>Links of a list of things lead to pages of the same kind: same site, a folder of their own, most often below this page or named by the task.</summary>
    private static double Leads(Column links, PageSurvey survey, GoalHints goal)
    {
        var addresses = links.Values.OfType<string>().Select(value => Uri.TryCreate(value, UriKind.Absolute, out var uri) ? uri : null).OfType<Uri>().ToList();
        if (addresses.Count == 0) return 0.3;
        var here = survey.BaseUri.AbsolutePath.TrimEnd('/');
        var below = Share(addresses, address => here.Length > 1 && address.AbsolutePath.StartsWith(here + "/", StringComparison.OrdinalIgnoreCase));
        var itself = Share(addresses, address => address.AbsolutePath.TrimEnd('/') == here && address.Query == survey.BaseUri.Query);
        var named = Share(addresses, address => Words.Split(address.AbsolutePath).Any(goal.Subjects.Contains));
        return (1 - 0.8 * itself) * (0.8 + 0.25 * below + 0.15 * named);
    }

    private static double Share(List<Uri> addresses, Func<Uri, bool> test) => addresses.Count(test) / (double)addresses.Count;
}
