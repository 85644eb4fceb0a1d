using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>Finds the link in each record that leads to a page of the record's own.</summary>
internal static class DetailLinkFinder
{
    private const double LeastCoverage = 0.5;

    public static IReadOnlyList<DetailLink> Find(IReadOnlyList<DomNode> records, Uri baseUri, IReadOnlyList<PlannedField> fields)
    {
        var links = ColumnFinder.Find(records, baseUri)
            .Where(column => column is { Source: ReadSource.Address, Argument: "href", Coverage: >= LeastCoverage, Distinctness: > 0.8 })
            .Where(column => column.Values.OfType<string>().All(value => IsSameSite(value, baseUri)));
        return [.. links
            .OrderByDescending(column => column.Coverage * column.Distinctness)
            .ThenByDescending(column => column.Example.Ancestors().Prepend(column.Example).Take(3).Any(node => node.Tag is "h1" or "h2" or "h3" or "h4"))
            .DistinctBy(column => string.Join('\n', column.Values))
            .Take(3)
            .Select(column => new DetailLink(column.Selector.ToString(), FieldOf(column, fields), column.Coverage))];
    }

    private static string? FieldOf(Column column, IReadOnlyList<PlannedField> fields) =>
        fields.FirstOrDefault(field => field.Column is { } read && read.Values.SequenceEqual(column.Values))?.Wanted.Name;

    private static bool IsSameSite(string value, Uri baseUri) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme == baseUri.Scheme && uri.Host == baseUri.Host && uri.AbsolutePath != baseUri.AbsolutePath;
}
