using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Planning;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Inference;

/// <summary>Without a schema: the columns of a set of records that are worth a field, named.</summary>
internal static class InferredRecord
{
    private const int MostFields = 12;
    private const double LeastCoverage = 0.5;
    private const double LeastDistinct = 0.25;

    public static List<PlannedField> Of(IReadOnlyList<DomNode> records, Uri baseUri)
    {
        var words = Words.Split(records[0].Attribute("class")).Concat(Words.Split(records[0].Parent?.Attribute("class"))).ToList();
        var fields = new List<PlannedField>();
        foreach (var column in ColumnFinder.Find(records, baseUri).Where(IsWorthy).OrderBy(Worth))
        {
            if (fields.Count == MostFields) break;
            if (ColumnNamer.Of(column, words) is not { } name || fields.Any(field => IsSame(field, name, column))) continue;
            fields.Add(new PlannedField { Wanted = Wanting(name, column), Column = column, Certainty = column.Coverage });
        }

        return fields;
    }

    /// <summary>Common to most records, not the same in all, and the value itself rather than a block around it.</summary>
    private static bool IsWorthy(Column column)
    {
        if (column.Coverage < LeastCoverage || column.PerRecord > 1.5 || (column.Distinctness < LeastDistinct && column.Source != ReadSource.Cell)) return false;
        if (column.Values.OfType<string>().All(value => value.Length < 2 && !value.Any(char.IsLetterOrDigit))) return false;
        return column.Source switch
        {
            ReadSource.OwnText => false,
            ReadSource.Text => !column.Example.Descendants().Any(inner => inner.Display == DomDisplay.Block && inner.Tag != "a"),
            ReadSource.Address => column.Values.OfType<string>().All(Addresses.IsWeb),
            ReadSource.Attribute => column.Argument == "datetime",
            _ => true,
        };
    }

    /// <summary>Named things first; then in page order, as the finder gives them.</summary>
    private static int Worth(Column column) => column.Source switch
    {
        ReadSource.Cell => 0,
        ReadSource.Text when column.Example.Tag is "h1" or "h2" or "h3" or "h4" => 0,
        ReadSource.Text when Naming.BestClass(column.Example) is not null => 1,
        ReadSource.Labelled => 3,
        _ => 2,
    };

    private static bool IsSame(PlannedField field, string name, Column column) =>
        field.Wanted.Name == name || (field.Column is { } other && other.Values.SequenceEqual(column.Values));

    private static Wanted Wanting(string name, Column column)
    {
        var isNumber = column.Source != ReadSource.Address && column.Values.OfType<string>().All(value => ValuePatterns.IsNumber(value) || ValuePatterns.IsPrice(value));
        return new Wanted { Name = name, Words = Words.Split(name), Type = isNumber ? JsonType.Number : JsonType.Text };
    }
}
