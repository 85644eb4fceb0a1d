using System.Text.Json.Nodes;

namespace Errand.Core.Schemas.Reading;

/// <summary>Documents that a schema may refer to without containing them. Nothing is ever fetched.</summary>
/// <param name="documents">The documents by URI; each reading takes its own copy.</param>
internal sealed class SchemaLibrary(IReadOnlyDictionary<string, JsonNode> documents)
{
    /// <summary>The meta-schema of 2020-12 alone.</summary>
    public static SchemaLibrary Standard { get; } = new(new Dictionary<string, JsonNode>());

    /// <summary>A fresh copy of the document at <paramref name="uri"/>; null when it is not here.</summary>
    public JsonNode? Document(string uri)
    {
        if (uri == MetaSchema.Uri)
            return MetaSchema.Parse();
        return documents.TryGetValue(uri, out var document) ? document.DeepClone() : null;
    }
}
