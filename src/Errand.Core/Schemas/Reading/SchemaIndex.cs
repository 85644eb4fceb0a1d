using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Errand.Core.Json;

namespace Errand.Core.Schemas.Reading;

/// <summary>Every schema of the documents read so far: by object, by URI, by anchor.</summary>
internal sealed partial class SchemaIndex(FaultList faults)
{
    private readonly Dictionary<JsonNode, SchemaPlace> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly List<(SchemaPlace Place, string Name)> _dynamicAnchors = [];

    /// <summary>The resource with this URI; null when no document read so far has it.</summary>
    public SchemaResource? Resource(string uri) => _resources.GetValueOrDefault(uri);

    /// <summary>Where <paramref name="json"/> stands; null when it is not in a place for schemas.</summary>
    public SchemaPlace? Place(JsonNode json) => _places.GetValueOrDefault(json);

    /// <summary>Adds a document known under <paramref name="uri"/>; gives its places, and those that bear a dynamic anchor.</summary>
    public SchemaDocument Add(JsonNode? root, string uri)
    {
        var places = new List<SchemaPlace>();
        var resource = new SchemaResource(uri, root, "");
        _resources[uri] = resource;
        _dynamicAnchors.Clear();
        Walk(root, "", resource, places);
        return new SchemaDocument(places, [.. _dynamicAnchors]);
    }

    private void Walk(JsonNode? json, string pointer, SchemaResource resource, List<SchemaPlace> places)
    {
        var place = new SchemaPlace(json, pointer, resource);
        if (json is JsonObject schema)
        {
            place = Identify(place, schema);
            AddAnchor(place, schema, "$anchor");
            AddAnchor(place, schema, "$dynamicAnchor");
            foreach (var (child, at) in SchemaLocations.Children(schema, pointer))
                Walk(child, at, place.Resource, places);
        }
        if (json is not null)
            _places[json] = place;
        places.Add(place);
    }

    private SchemaPlace Identify(SchemaPlace place, JsonObject schema)
    {
        if (TextOf(place, schema, "$id") is not { } id)
            return place;
        var (reference, fragment) = SchemaUri.Split(id);
        var uri = SchemaUri.Resolve(place.Resource.Uri, reference);
        if (uri is null || fragment is { Length: > 0 })
        {
            faults.Add(JsonPointer.Member(place.Pointer, "$id"), "must be a URI reference without a fragment");
            return place;
        }
        if (uri == place.Resource.Uri && ReferenceEquals(schema, place.Resource.Root))
            return place;
        var resource = new SchemaResource(uri, schema, place.Pointer);
        if (_resources.TryGetValue(uri, out var other) && !ReferenceEquals(other.Root, schema))
            faults.Add(JsonPointer.Member(place.Pointer, "$id"), $"is also the $id of the schema at \"{other.Pointer}\"");
        _resources[uri] = resource;
        if (ReferenceEquals(schema, place.Resource.Root))
            _resources[place.Resource.Uri] = resource;
        return place with { Resource = resource };
    }

    private void AddAnchor(SchemaPlace place, JsonObject schema, string keyword)
    {
        if (TextOf(place, schema, keyword) is not { } name)
            return;
        var at = JsonPointer.Member(place.Pointer, keyword);
        if (!AnchorName().IsMatch(name))
            faults.Add(at, "must begin with a letter or _ and go on with letters, digits, - _ and .");
        else if (!place.Resource.Anchors.TryAdd(name, place) && !ReferenceEquals(place.Resource.Anchors[name].Json, schema))
            faults.Add(at, $"is also the anchor of the schema at \"{place.Resource.Anchors[name].Pointer}\"");
        else if (keyword == "$dynamicAnchor")
            _dynamicAnchors.Add((place, name));
    }

    private string? TextOf(SchemaPlace place, JsonObject schema, string keyword)
    {
        if (!schema.TryGetPropertyValue(keyword, out var value))
            return null;
        var text = JsonInstance.Of(value).Text;
        if (text is null)
            faults.Add(JsonPointer.Member(place.Pointer, keyword), $"must be a string, got {JsonInstance.Of(value).Describe()}");
        return text;
    }

    [GeneratedRegex(@"\A[A-Za-z_][-A-Za-z0-9._]*\z")]
    private static partial Regex AnchorName();
}
