using System.Text.Json.Nodes;

namespace Errand.Core.Schemas.Reading;

/// <summary>A schema with a URI of its own: a whole document, or a part of one that bears an <c>$id</c>.</summary>
/// <param name="uri">Its base URI, absolute, without a fragment.</param>
/// <param name="root">Its root schema.</param>
/// <param name="pointer">Where the root stands in the document it was read from.</param>
internal sealed class SchemaResource(string uri, JsonNode? root, string pointer)
{
    public string Uri => uri;

    public JsonNode? Root => root;

    public string Pointer => pointer;

    /// <summary>Plain-name fragments, dynamic ones included.</summary>
    public Dictionary<string, SchemaPlace> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The schemas that a <c>$dynamicRef</c> may be led to, by <c>$dynamicAnchor</c>.</summary>
    public Dictionary<string, SchemaNode> DynamicNodes { get; } = new(StringComparer.Ordinal);
}
