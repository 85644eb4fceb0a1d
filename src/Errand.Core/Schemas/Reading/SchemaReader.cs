using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Json;

namespace Errand.Core.Schemas.Reading;

/// <summary>Compiles a document. A work list in place of recursion: references may lead round in circles.</summary>
internal sealed class SchemaReader
{
    private readonly FaultList _faults = new();
    private readonly SchemaIndex _index;
    private readonly ReferenceResolver _resolver;
    private readonly Dictionary<JsonNode, SchemaNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<SchemaNode> _all = [];
    private readonly Queue<(SchemaPlace Place, SchemaNode Node)> _open = new();

    public SchemaReader(SchemaLibrary library)
    {
        _index = new SchemaIndex(_faults);
        _resolver = new ReferenceResolver(_index, library, Add);
    }

    /// <summary>Compiles <paramref name="root"/>, which is the reader's own from now on.</summary>
    public OutputSchemaReading Read(JsonNode? root)
    {
        var document = _index.Add(root, SchemaUri.Document);
        Add(document);
        while (_open.TryDequeue(out var next))
            Fill(next.Place, next.Node);
        if (_faults.All.Count == 0)
            LoopCheck.Run(_all, _faults);
        return _faults.All.Count > 0 || root is null
            ? OutputSchemaReading.Bad(_faults.All)
            : OutputSchemaReading.Good(new OutputSchema(_nodes[root], CanonicalJson.Hash(root)));
    }

    /// <summary>Reports what is wrong at <paramref name="pointer"/>.</summary>
    public void Fault(string pointer, string message) => _faults.Add(pointer, message);

    /// <summary>The node of the schema that stands at <paramref name="json"/>, compiled sooner or later.</summary>
    public SchemaNode NodeFor(JsonNode? json, string pointer, SchemaResource resource) =>
        Node((json is null ? null : _index.Place(json)) ?? new SchemaPlace(json, pointer, resource));

    /// <summary>The node that <paramref name="reference"/> leads to; null, with a fault, when it leads nowhere.</summary>
    public SchemaNode? Follow(string reference, string pointer, SchemaResource from)
    {
        if (_resolver.Resolve(reference, from, out var problem) is { } place)
            return Node(place);
        Fault(pointer, problem);
        return null;
    }

    private void Add(SchemaDocument document)
    {
        foreach (var place in document.Places)
            Node(place);
        foreach (var (place, name) in document.DynamicAnchors)
            place.Resource.DynamicNodes[name] = Node(place);
    }

    private SchemaNode Node(SchemaPlace place)
    {
        if (place.Json is not null && _nodes.TryGetValue(place.Json, out var known))
            return known;
        var node = new SchemaNode(place.Pointer, place.Resource);
        _all.Add(node);
        if (place.Json is not null)
            _nodes[place.Json] = node;
        _open.Enqueue((place, node));
        return node;
    }

    private void Fill(SchemaPlace place, SchemaNode node)
    {
        var instance = JsonInstance.Of(place.Json);
        if (place.Json is JsonObject schema)
            node.Fill(KeywordTable.Read(new SchemaSource(schema, place, this)));
        else if (instance.Kind is JsonValueKind.True or JsonValueKind.False)
            node.Allows = instance.Kind == JsonValueKind.True;
        else
            Fault(place.Pointer, $"must be a schema (an object or a boolean), got {instance.Describe()}");
    }
}
