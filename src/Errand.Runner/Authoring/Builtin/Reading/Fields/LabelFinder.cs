using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>
/// Finds values that stand after a label: <c>Label: value</c> on a line, or a label on its own line (a <c>dt</c>, a header
/// cell, something bold) and the value on the next.
/// </summary>
internal static partial class LabelFinder
{
    private const int LongestLabel = 40;

    public static IEnumerable<Column> Find(IReadOnlyList<DomNode> records)
    {
        var lines = records.Select(DomText.Lines).ToList();
        var labels = records.SelectMany((record, i) => Labels(record, lines[i]).Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(label => label, StringComparer.OrdinalIgnoreCase)
            .Where(group => records.Count == 1 || group.Count() > records.Count * 0.2)
            .OrderByDescending(group => group.Count())
            .Take(60);
        foreach (var label in labels.Select(group => group.First()))
        {
            var values = lines.Select(of => Value(of, label)).ToList();
            if (values.All(value => value is null)) continue;
            yield return new Column
            {
                Nodes = [.. records],
                Selector = Selector.Self,
                Source = ReadSource.Labelled,
                Argument = label,
                Values = values,
                Hints = [new Hint(Words.Split(label), 1)],
            };
        }
    }

    /// <summary>What the script's <c>labelled</c> gives for the same lines.</summary>
    public static string? Value(IReadOnlyList<string> lines, string label)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = lines[i][label.Length..].TrimStart();
            if (rest.Length > 0 && rest[0] != ':') continue;
            var value = rest.TrimStart(':', ' ');
            if (value.Length > 0) return value;
            return i + 1 < lines.Count && !lines[i + 1].EndsWith(':') ? lines[i + 1] : null;
        }

        return null;
    }

    private static IEnumerable<string> Labels(DomNode record, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            if (Labelled().Match(line) is { Success: true } match) yield return match.Groups["label"].Value.TrimEnd();
        }

        foreach (var node in record.Descendants().Where(IsLabel))
        {
            var text = DomText.Of(node).TrimEnd(':', ' ');
            if (text.Length is > 1 and <= LongestLabel) yield return text;
        }
    }

    private static bool IsLabel(DomNode node) =>
        node.Tag is "dt" or "th" or "label" or "strong" or "b" or "h2" or "h3" or "h4" or "h5" or "h6"
        || ClassNames.Of(node).Any(name => LabelClass().IsMatch(name));

    [GeneratedRegex(@"^(?<label>\p{L}[\p{L}\p{N} ./#&'()-]{0,38}?)\s*:(?!//)(?:\s|$)")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?:^|[-_])(?:label|term|key|caption|lbl)(?:$|[-_])", RegexOptions.IgnoreCase)]
    private static partial Regex LabelClass();
}
