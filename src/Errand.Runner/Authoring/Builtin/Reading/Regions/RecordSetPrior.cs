using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>How much a set looks like the list a visitor came for, before asking what is wanted.</summary>
internal static class RecordSetPrior
{
    private const int Sample = 40;

    public static double Of(IReadOnlyList<DomNode> records)
    {
        var sample = records.Count <= Sample ? records : [.. records.Where((_, i) => i % (records.Count / Sample) == 0)];
        var contents = sample.Select(Content).ToList();
        var filled = contents.Count(content => content.Length > 0) / (double)contents.Count;
        var distinct = contents.Distinct().Count() / (double)contents.Count;
        return filled * filled * (0.2 + 0.8 * distinct) * Size(records.Count) * sample.Average(Landmarks.Weight) * Likeness(sample) * Shown(sample);
    }

    private static string Content(DomNode record)
    {
        var text = DomText.Of(record);
        return text.Length > 0 ? text : record.Attribute("src") ?? record.Descendants().Select(inner => inner.Attribute("src")).FirstOrDefault(src => src is not null) ?? "";
    }

    private static double Size(int count) => count switch { 2 => 0.75, 3 => 0.85, 4 => 0.9, < 8 => 0.95, _ => 1 };

    private static double Shown(IReadOnlyList<DomNode> records) => 0.6 + 0.4 * records.Count(record => record.IsVisible) / records.Count;

    /// <summary>How alike the records are built: the share of records with the commonest first tags, smoothed.</summary>
    private static double Likeness(IReadOnlyList<DomNode> records)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tag in records.SelectMany(record => record.Descendants().Select(Signature).Distinct())) counts[tag] = counts.GetValueOrDefault(tag) + 1;
        return counts.Count == 0 ? 0.9 : 0.5 + 0.5 * counts.Values.Sum(count => count * count) / (records.Count * (double)counts.Values.Sum());
    }

    private static string Signature(DomNode node) => ClassNames.Of(node) is [var first, ..] ? $"{node.Tag}.{first}" : node.Tag;
}
