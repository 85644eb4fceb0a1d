using Errand.Core.Schemas.Reading;

namespace Errand.Core.Schemas.Keywords;

/// <summary>Keywords that check no value, read only to say when they are of a wrong type.</summary>
internal static class AnnotationKeywords
{
    private static readonly string[] _texts =
        ["$schema", "$comment", "title", "description", "format", "contentEncoding", "contentMediaType"];

    private static readonly string[] _flags = ["deprecated", "readOnly", "writeOnly"];

    public static Keyword? Read(SchemaSource source)
    {
        foreach (var keyword in _texts)
            source.Text(keyword);
        foreach (var keyword in _flags)
            source.Flag(keyword);
        source.SchemaMap("$defs");
        source.List("examples");
        return null;
    }
}
