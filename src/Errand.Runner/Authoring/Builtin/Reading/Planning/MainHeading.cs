using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>The heading that names what the page is about.</summary>
internal static class MainHeading
{
    /// <summary>The share of a heading's words that the document's title has too.</summary>
    public static double SharedWithTitle(DomNode node, PageSurvey survey) => Shared(node, Words.Split(survey.Title).ToHashSet());

    public static DomNode? Of(PageSurvey survey)
    {
        var title = Words.Split(survey.Title).ToHashSet();
        return survey.Root.Descendants()
            .Where(node => node.Tag is "h1" or "h2" or "h3" && DomText.Of(node).Length is > 1 and < 160)
            .Select((node, i) => (node, score: Score(node, title) - 0.01 * i))
            .Where(pair => pair.score > 0.3)
            .OrderByDescending(pair => pair.score)
            .Select(pair => pair.node)
            .FirstOrDefault();
    }

    private static double Shared(DomNode node, HashSet<string> title)
    {
        var words = Words.Split(DomText.Of(node));
        return words.Count == 0 ? 0 : words.Count(title.Contains) / (double)words.Count;
    }

    private static double Score(DomNode node, HashSet<string> title)
    {
        var level = node.Tag switch { "h1" => 1.0, "h2" => 0.55, _ => 0.35 };
        return (0.6 * level + 0.4 * Shared(node, title)) * Math.Sqrt(Landmarks.Weight(node)) * (node.IsVisible ? 1 : 0.7);
    }
}
