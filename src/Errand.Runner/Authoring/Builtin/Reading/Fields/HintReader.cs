using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>Collects what a page calls an element: its class names, ids, test ids, microdata, tag and the like.</summary>
internal static class HintReader
{
    private static readonly Dictionary<string, string[]> OfTags = new(StringComparer.Ordinal)
    {
        ["img"] = ["image"],
        ["time"] = ["date"],
        ["a"] = ["link"],
        ["address"] = ["address"],
        ["h1"] = ["title"],
        ["h2"] = ["title"],
        ["h3"] = ["title"],
        ["h4"] = ["title"],
        ["h5"] = ["title"],
    };

    public static List<Hint> Of(DomNode node, DomNode? scope)
    {
        var hints = OwnOf(node).ToList();
        var parent = node.Parent;
        for (var i = 0; i < 2 && parent is not null && parent != scope && parent.Elements.Count == 1; i++, parent = parent.Parent)
        {
            hints.AddRange(OwnOf(parent).Select(hint => hint with { Weight = hint.Weight * 0.85 }));
        }

        return hints;
    }

    /// <summary>What an attribute's own name says, with what its element is called.</summary>
    public static List<Hint> OfAttribute(DomNode node, string attribute, DomNode? scope) =>
        [new Hint(Named(node, attribute), 1), .. Of(node, scope).Select(hint => hint with { Weight = hint.Weight * 0.9 })];

    private static IReadOnlyList<string> Named(DomNode node, string attribute) => (node.Tag, attribute) switch
    {
        (_, "alt") => ["alt", "text"],
        ("img", "src" or "data-src") => ["image"],
        (_, "datetime") => ["date"],
        (_, "href") => ["link"],
        _ => Words.Split(attribute.StartsWith("data-", StringComparison.Ordinal) ? attribute[5..] : attribute),
    };

    private static IEnumerable<Hint> OwnOf(DomNode node)
    {
        foreach (var name in ClassNames.Of(node))
        {
            var worth = ClassNames.Worth(name);
            yield return new Hint(Words.Split(name), 0.75 + 0.2 * worth);
        }

        foreach (var (attribute, weight) in new[] { ("itemprop", 1.0), ("id", 0.9), ("name", 0.9), ("property", 1), ("data-testid", 0.95), ("data-test", 0.95), ("data-qa", 0.95), ("data-field", 1), ("aria-label", 0.7), ("rel", 0.7) })
        {
            if (node.Attribute(attribute) is { Length: > 0 and < 60 } value) yield return new Hint(Words.Split(value), weight);
        }

        if (OfTags.TryGetValue(node.Tag, out var words)) yield return new Hint(words, 0.6);
    }
}
