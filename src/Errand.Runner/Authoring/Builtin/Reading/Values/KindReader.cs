namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>Tells from a property's name, type and format what sort of value it wants.</summary>
internal static class KindReader
{
    private static readonly (ValueKind Kind, string Words)[] ByWord =
    [
        (ValueKind.Fax, "fax facsimile telefax"),
        (ValueKind.Phone, "phone tel telephone mobile"),
        (ValueKind.Email, "email mail"),
        (ValueKind.Image, "image img photo picture thumbnail thumb avatar logo poster"),
        (ValueKind.Url, "url link href website permalink uri homepage src"),
        (ValueKind.Rating, "rating star"),
        (ValueKind.Price, "price cost fee salary msrp fare"),
        (ValueKind.Date, "date datetime deadline published posted updated birthday"),
        (ValueKind.Address, "address"),
        (ValueKind.Description, "description summary excerpt blurb abstract overview bio"),
    ];

    private static readonly HashSet<string> Counts = ["count", "number", "total", "quantity", "num", "point", "year", "vote"];

    private static readonly HashSet<string> Names = ["name", "title", "heading", "headline"];

    public static ValueKind Of(IReadOnlyList<string> words, IReadOnlyList<string> hints, JsonType type, string? format)
    {
        if (type == JsonType.Boolean) return ValueKind.Boolean;
        if (OfFormat(format) is { } given) return given;
        var named = OfWords(words);
        if (type is JsonType.Number or JsonType.Integer) return named is ValueKind.Price or ValueKind.Rating ? named : ValueKind.Number;
        if (named != ValueKind.Text) return words.Any(Counts.Contains) && named is not (ValueKind.Phone or ValueKind.Fax) ? ValueKind.Text : named;
        if (words.Count > 0 && Names.Contains(words[^1])) return ValueKind.Title;
        return hints.Contains("url") ? ValueKind.Url : ValueKind.Text;
    }

    private static ValueKind OfWords(IReadOnlyList<string> words)
    {
        if (words.Contains("alt")) return ValueKind.Text;
        foreach (var (kind, names) in ByWord)
        {
            if (names.Split(' ').Any(words.Contains)) return kind;
        }

        return ValueKind.Text;
    }

    private static ValueKind? OfFormat(string? format) => format switch
    {
        "uri" or "url" or "uri-reference" or "iri" => ValueKind.Url,
        "date" or "date-time" => ValueKind.Date,
        "email" => ValueKind.Email,
        _ => null,
    };
}
