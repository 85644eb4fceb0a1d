using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>How certainly a column holds a wanted property, 0 to 1.</summary>
internal static class ColumnScore
{
    private static readonly string[] TitleHeads = ["name", "title", "heading", "headline", "full"];
    private static readonly string[] DateHeads = ["date", "time"];
    private static readonly string[] ImageEnds = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif"];

    public static double Of(Wanted wanted, Column column, GoalHints goal)
    {
        var values = column.Values.OfType<string>().ToList();
        if (values.Count == 0 || !SuitsSource(wanted.Kind, column)) return 0;
        var fit = values.Count(value => FitsType(wanted, value)) / (double)values.Count;
        if (fit < 0.5) return 0;
        var name = NameLikeness.Of(wanted, column.Hints, goal);
        var score = fit * ByKind(wanted, column, values, name, goal);
        if (column.Example.Tag is "meta" or "link") score *= 0.75;
        if (column.Source is ReadSource.Data or ReadSource.State) score *= 0.85;
        if (column.IsAfter) score *= 0.92;
        if (column is { Source: ReadSource.Attribute, Argument: "title" } && !SpellsOut(column)) score *= 0.75;
        return score * (0.45 + 0.55 * column.Coverage) * Tightness(wanted, column, values) / Math.Pow(Math.Max(1, column.PerRecord * 0.9), 0.12);
    }

    private static double ByKind(Wanted wanted, Column column, List<string> values, double name, GoalHints goal) => wanted.Kind switch
    {
        ValueKind.Title => Math.Max(0.95 * name, Titleness(column, values) * Qualified(wanted, goal, TitleHeads) * 0.72 + 0.25 * name),
        ValueKind.Description => Math.Max(0.95 * name, 0.5 * Math.Min(1, values.Average(value => value.Length) / 120) + 0.45 * name),
        ValueKind.Phone => IsFax(column) ? 0 : 0.88 + 0.12 * name,
        ValueKind.Fax => IsFax(column) ? 1 : 0,
        ValueKind.Email => 0.8 + 0.2 * name,
        ValueKind.Price => values.Count(ValuePatterns.IsPrice) >= values.Count * 0.5 ? 0.68 + 0.32 * name : 0.95 * name,
        ValueKind.Date => Qualified(wanted, goal, DateHeads) * 0.6 + 0.4 * name,
        ValueKind.Image => (column.Example.Tag == "img" ? 0.66 : 0.3) + 0.34 * name,
        ValueKind.Url => LinkScore.Of(wanted, column, values, name, goal),
        ValueKind.Address => (0.65 + 0.3 * name) * values.Average(Completeness),
        ValueKind.Boolean => name > 0.5 ? name : 0,
        ValueKind.Rating => column.Source == ReadSource.ClassToken ? 0.4 + 0.6 * name : 0.97 * name,
        ValueKind.Number => values.Count(ValuePatterns.IsNumber) >= values.Count * 0.7 ? Math.Max(goal.WantsPaging ? 0.8 : 0, 0.45 + 0.52 * name) : 0.97 * name,
        _ => 0.97 * name,
    };

    /// <summary>A title attribute counts for more than a remark only where the visible text is cut short and it has the rest.</summary>
    private static bool SpellsOut(Column column) => column.Nodes.Zip(column.Values).Any(pair =>
        pair is { First: { } node, Second: { } value } && DomText.Of(node).TrimEnd('…', '.', ' ') is { Length: > 0 } text
        && text.Length < value.Length && value.StartsWith(text, StringComparison.Ordinal));

    /// <summary>A whole postal address rather than a line of one.</summary>
    private static double Completeness(string address) =>
        0.6 + (ValuePatterns.HasPostalPlace(address) ? 0.25 : 0) + (ValuePatterns.HasStreet(address) ? 0.2 : 0);

    private static bool SuitsSource(ValueKind kind, Column column) => kind switch
    {
        ValueKind.Url => column.Source == ReadSource.Address || column.Values.OfType<string>().All(Addresses.IsWeb),
        ValueKind.Image => column.Source == ReadSource.Address && column.Argument != "href" || (column.Source is ReadSource.Address or ReadSource.Attribute or ReadSource.Data or ReadSource.State && column.Values.OfType<string>().All(LooksLikeImage)),
        ValueKind.Boolean or ValueKind.Number or ValueKind.Rating => column.Source != ReadSource.Address,
        ValueKind.Date => column.Source != ReadSource.Address && column.Argument is not ("alt" or "title"),
        _ => column.Source != ReadSource.Address && column.Argument != "alt" || kind == ValueKind.Text && column.Argument == "alt",
    };

    private static bool LooksLikeImage(string value) => Addresses.IsWeb(value) && value.Split('?')[0] is var path
        && ImageEnds.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool FitsType(Wanted wanted, string value)
    {
        if (wanted.Choices.Count > 0 && wanted.Type == JsonType.Text) return wanted.Choices.Contains(value, StringComparer.OrdinalIgnoreCase);
        if (wanted.Type is JsonType.Number or JsonType.Integer && wanted.Kind != ValueKind.Date && Numbers.Parse(value) is null) return false;
        return ValuePatterns.Fits(wanted.Kind, value);
    }

    /// <summary>A heading, a link or the first text of a record names it; values that repeat name nothing.</summary>
    private static double Titleness(Column column, List<string> values)
    {
        if (column.Source is ReadSource.Attribute or ReadSource.ClassToken or ReadSource.Labelled or ReadSource.Data or ReadSource.State) return 0;
        var example = column.Example;
        var length = values.Average(value => value.Length);
        var looks = example.Tag is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? 1
            : example.Descendants().Any(inner => inner.Tag is "h2" or "h3" or "h4") ? 0.5
            : example.Tag == "a" || example.Elements is [{ Tag: "a" }] ? 0.85
            : example.Tag is "strong" or "b" ? 0.75
            : example.Tag is "td" or "li" ? 0.55
            : 0.4;
        var plain = values.Count(value => value.Any(char.IsLetter) && !ValuePatterns.IsPrice(value)) / (double)values.Count;
        if (values.Count(LinkScore.IsDocument) > values.Count * 0.5) looks *= 0.5;
        return looks * plain * (0.3 + 0.7 * column.Distinctness) * (length is > 2 and < 130 ? 1 : 0.5);
    }

    /// <summary>A name with words beyond the usual head (<c>company_name</c>) needs those words on the page, unless they say what the records are.</summary>
    private static double Qualified(Wanted wanted, GoalHints goal, string[] heads) =>
        wanted.Words.All(word => heads.Contains(word) || goal.Subjects.Contains(word)) ? 1 : 0.55;

    /// <summary>Prefer the element that holds the value and little else.</summary>
    private static double Tightness(Wanted wanted, Column column, List<string> values)
    {
        if (column.Source is ReadSource.Postal or ReadSource.Phone || (column.Source == ReadSource.Labelled && column.Nodes.Count == 1)) return 1 - Math.Min(0.3, (DomText.Of(column.Example).Length - values[0].Length) / 1200.0);
        if (column.Source is ReadSource.Address or ReadSource.Attribute or ReadSource.Labelled or ReadSource.Cell or ReadSource.Data or ReadSource.State) return 1;
        var limit = wanted.Kind switch { ValueKind.Description => 4000, ValueKind.Text or ValueKind.Title => 220, ValueKind.Address => 200, _ => 40 };
        var length = values.Average(value => value.Length);
        var blocks = column.Example.Descendants().Count(inner => inner.Display == DomDisplay.Block);
        var tight = length <= limit ? 1 : Math.Max(0.3, limit / length);
        return tight * (1 - Math.Min(0.4, 0.06 * blocks)) * (column.Selector.IsSelf ? 0.93 : 1);
    }

    private static bool IsFax(Column column) => column.Hints.Any(hint => hint.Words.Contains("fax") || hint.Words.Contains("facsimile"));
}
