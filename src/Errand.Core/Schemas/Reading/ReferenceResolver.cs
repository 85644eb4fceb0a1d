using System.Globalization;
using System.Text.Json.Nodes;
using Errand.Core.Json;

namespace Errand.Core.Schemas.Reading;

/// <summary>Finds what a <c>$ref</c> points to, within the document and the library.</summary>
internal sealed class ReferenceResolver(SchemaIndex index, SchemaLibrary library, Action<SchemaDocument> added)
{
    /// <summary>The place that <paramref name="reference"/> names, seen from <paramref name="from"/>; else why there is none.</summary>
    public SchemaPlace? Resolve(string reference, SchemaResource from, out string problem)
    {
        var (relative, fragment) = SchemaUri.Split(reference);
        problem = $"\"{reference}\" is not a URI reference";
        if (SchemaUri.Resolve(from.Uri, relative) is not { } uri)
            return null;
        problem = $"\"{reference}\" is not in this document. Remote schemas are not fetched: put the schema under $defs and refer to it as #/$defs/name";
        if (Find(uri) is not { } resource)
            return null;
        problem = $"\"{reference}\" leads nowhere";
        if (string.IsNullOrEmpty(fragment))
            return new SchemaPlace(resource.Root, resource.Pointer, resource);
        return fragment[0] == '/' ? Walk(resource, fragment) : resource.Anchors.GetValueOrDefault(fragment);
    }

    private SchemaResource? Find(string uri)
    {
        if (index.Resource(uri) is { } known)
            return known;
        if (library.Document(uri) is not { } document)
            return null;
        added(index.Add(document, uri));
        return index.Resource(uri);
    }

    private SchemaPlace? Walk(SchemaResource resource, string pointer)
    {
        if (JsonPointer.Parse(pointer) is not { } segments)
            return null;
        var place = new SchemaPlace(resource.Root, resource.Pointer, resource);
        foreach (var segment in segments)
        {
            if (!TryStep(place.Json, segment, out var next))
                return null;
            // Below an embedded $id its own resource takes over.
            var owner = next is null ? null : index.Place(next)?.Resource;
            place = new SchemaPlace(next, JsonPointer.Member(place.Pointer, segment), owner ?? place.Resource);
        }
        return place;
    }

    private static bool TryStep(JsonNode? node, string segment, out JsonNode? next)
    {
        next = null;
        if (node is JsonObject members)
            return members.TryGetPropertyValue(segment, out next);
        if (node is not JsonArray items
            || !int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var i) || i >= items.Count)
            return false;
        next = items[i];
        return true;
    }
}
