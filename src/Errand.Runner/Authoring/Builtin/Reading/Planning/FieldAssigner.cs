using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>Gives each wanted leaf its column, the surest pair first; a column serves one property only.</summary>
internal static class FieldAssigner
{
    private const double LeastCertainty = 0.42;

    private static readonly string[] FirstWords = ["first", "given", "forename"];
    private static readonly string[] LastWords = ["last", "family", "surname"];

    public static List<PlannedField> Assign(IReadOnlyList<Wanted> wanted, IReadOnlyList<Column> columns, GoalHints goal) =>
        Assign(wanted, columns, (property, column) => ColumnScore.Of(property, column, goal));

    public static List<PlannedField> Assign(IReadOnlyList<Wanted> wanted, IReadOnlyList<Column> columns, Func<Wanted, Column, double> score)
    {
        var matches = wanted.Where(property => property is { IsLeaf: true, IsList: false })
            .SelectMany(property => columns.Select(column => new FieldMatch(property, column, score(property, column))))
            .Where(match => match.Certainty >= LeastCertainty)
            .OrderByDescending(match => match.Certainty)
            .ThenBy(match => SelectorText.Cost(match.Column.Selector));
        var taken = new List<FieldMatch>();
        foreach (var match in matches)
        {
            if (taken.All(other => other.Wanted != match.Wanted && !Clash(other.Column, match.Column))) taken.Add(match);
        }

        var fields = taken.Select(match => new PlannedField { Wanted = match.Wanted, Column = match.Column, Certainty = match.Certainty }).ToList();
        AddNameParts(fields, wanted, columns, score);
        return [.. fields.OrderBy(field => wanted.ToList().IndexOf(field.Wanted))];
    }

    private static bool Clash(Column one, Column other)
    {
        if (new SetKey(one.Nodes).Equals(new SetKey(other.Nodes)))
        {
            return (one.Source == other.Source && one.Argument == other.Argument) || one.Values.SequenceEqual(other.Values);
        }

        return one.Source is ReadSource.Text or ReadSource.OwnText or ReadSource.Cell && other.Source is ReadSource.Text or ReadSource.OwnText or ReadSource.Cell
            && one.Values.SequenceEqual(other.Values) && Contains(one, other);
    }

    private static bool Contains(Column one, Column other) =>
        one.Nodes.Zip(other.Nodes).All(pair => pair.First is null || pair.Second is null || Holds(pair.First, pair.Second) || Holds(pair.Second, pair.First));

    private static bool Holds(DomNode outer, DomNode inner) => inner.Ancestors().Contains(outer);

    /// <summary>A first and a last name that the page shows only together.</summary>
    private static void AddNameParts(List<PlannedField> fields, IReadOnlyList<Wanted> wanted, IReadOnlyList<Column> columns, Func<Wanted, Column, double> score)
    {
        var first = wanted.FirstOrDefault(property => IsPart(property, FirstWords));
        var last = wanted.FirstOrDefault(property => IsPart(property, LastWords));
        if (first is null || last is null || fields.Any(field => field.Wanted == first || field.Wanted == last)) return;
        var whole = first with { Words = ["name"], Kind = ValueKind.Title };
        var best = columns.Where(column => column.Values.OfType<string>().All(value => value.Contains(' ') && !value.Any(char.IsDigit)))
            .Select(column => new FieldMatch(whole, column, score(whole, column))).MaxBy(match => match.Certainty);
        if (best is null || best.Certainty < LeastCertainty || fields.Any(field => field.Column is { } column && Clash(column, best.Column))) return;
        fields.Add(new PlannedField { Wanted = first, Column = best.Column, Certainty = best.Certainty * 0.9, Part = NamePart.First });
        fields.Add(new PlannedField { Wanted = last, Column = best.Column, Certainty = best.Certainty * 0.9, Part = NamePart.Last });
    }

    private static bool IsPart(Wanted wanted, string[] words) => wanted.IsLeaf && wanted.Words.Any(words.Contains) && (wanted.Words.Contains("name") || wanted.Words.Contains("surname"));
}
