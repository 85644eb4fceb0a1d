using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Inference;

/// <summary>Names a column as its page does, in snake case: by its header, its label, microdata, class, or else by what it is.</summary>
internal static class ColumnNamer
{
    private static readonly HashSet<string> Fillers = ["field", "view", "item", "value", "text", "wrapper", "inner", "col", "row", "js", "link", "card", "content", "cell"];

    public static string? Of(Column column, IReadOnlyList<string> recordWords)
    {
        var named = column.Source is ReadSource.Cell or ReadSource.Labelled ? Snake(Words.Split(column.Argument))
            : column.Prefix is { } prefix ? Snake(Words.Split(prefix))
            : null;
        return named ?? ByMicrodata(column) ?? ByPlace(column, recordWords);
    }

    private static string? ByMicrodata(Column column) =>
        column.Example.Attribute("itemprop") is { } property && column.Source != ReadSource.Attribute ? Snake(Words.Split(property)) : null;

    private static string? ByPlace(Column column, IReadOnlyList<string> recordWords) => (column.Source, column.Argument) switch
    {
        (ReadSource.Address, "href") => Suffixed(ByClass(column, recordWords), "url"),
        (ReadSource.Address, _) => "image_url",
        (ReadSource.ClassToken, var shared) => Snake(Words.Split(shared).Where(word => !recordWords.Contains(word))),
        (ReadSource.Attribute, "datetime") => "date",
        (ReadSource.Attribute, var name) when name?.StartsWith("data-", StringComparison.Ordinal) == true => Snake(Words.Split(name[5..])),
        (ReadSource.Attribute, _) => null,
        _ => ByTag(column) ?? ByClass(column, recordWords) ?? ByKind(column),
    };

    private static string? ByTag(Column column) => column.Example.Tag switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" => "title",
        "time" => "date",
        "address" => "address",
        _ => null,
    };

    private static string? ByClass(Column column, IReadOnlyList<string> recordWords) => ClassNames.Of(column.Example)
        .Where(name => ClassNames.Worth(name) >= 1)
        .Select(name => Snake(Words.Split(name).Where(word => !recordWords.Contains(word) && !Fillers.Contains(word))))
        .FirstOrDefault(name => name is not null);

    private static string? ByKind(Column column)
    {
        var values = column.Values.OfType<string>().ToList();
        if (values.TrueForAll(ValuePatterns.IsPrice)) return "price";
        if (values.TrueForAll(value => ValuePatterns.Fits(ValueKind.Email, value))) return "email";
        if (values.TrueForAll(value => ValuePatterns.Fits(ValueKind.Phone, value))) return "phone";
        if (values.TrueForAll(value => value.Length < 40 && ValuePatterns.HasDate(value))) return "date";
        return column.Example.Tag == "a" ? "title" : column.Example.Tag == "p" && values.Average(value => value.Length) > 40 ? "description" : null;
    }

    private static string? Suffixed(string? name, string suffix) => name is null or "title" or "name" ? suffix : $"{name}_{suffix}";

    private static string? Snake(IEnumerable<string> words) =>
        string.Join('_', words.Take(4)) is { Length: > 0 } name && char.IsLetter(name[0]) ? name : null;
}
