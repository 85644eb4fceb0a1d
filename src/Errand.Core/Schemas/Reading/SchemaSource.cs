using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Json;

namespace Errand.Core.Schemas.Reading;

/// <summary>One schema object while it is compiled: gives its keywords as typed values, and reports those of a wrong type.</summary>
internal sealed class SchemaSource(JsonObject schema, SchemaPlace place, SchemaReader reader)
{
    public SchemaResource Resource => place.Resource;

    public bool Has(string keyword) => schema.ContainsKey(keyword);

    /// <summary>The value as it is; the second part tells a missing keyword from <c>null</c>.</summary>
    public bool TryGet(string keyword, out JsonNode? value) => schema.TryGetPropertyValue(keyword, out value);

    public string Pointer(string keyword) => JsonPointer.Member(place.Pointer, keyword);

    public void Fault(string keyword, string message) => reader.Fault(Pointer(keyword), message);

    public string? Text(string keyword) => Get(keyword, "a string", i => i.Text);

    public bool? Flag(string keyword) => Get(keyword, "true or false", i => i.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => (bool?)null,
    });

    public JsonNumber? Number(string keyword) => Get(keyword, "a number", i => i.Number);

    /// <summary>A whole number of 0 or more; counts beyond the int range mean the same as its end.</summary>
    public int? Count(string keyword) => Get(keyword, "a whole number of 0 or more", i =>
        i.Number is { IsInteger: true } number && number.Mantissa.Sign >= 0
            ? number.CompareTo(new JsonNumber(int.MaxValue, 0)) > 0 ? int.MaxValue : (int)(number.Mantissa * System.Numerics.BigInteger.Pow(10, (int)number.Exponent))
            : (int?)null);

    /// <summary>A list of different strings.</summary>
    public string[]? Names(string keyword) => Get(keyword, "a list of different strings", NamesOf);

    /// <summary>A map from names to lists of different strings.</summary>
    public Dictionary<string, string[]>? NameMap(string keyword)
    {
        if (Get(keyword, "an object", i => i.Node as JsonObject) is not { } map)
            return null;
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, value) in map)
        {
            if (NamesOf(JsonInstance.Of(value)) is { } names)
                lists[name] = names;
            else
                reader.Fault(JsonPointer.Member(Pointer(keyword), name), "must be a list of different strings");
        }
        return lists;
    }

    public JsonArray? List(string keyword) => Get(keyword, "a list", i => i.Node as JsonArray);

    public SchemaNode? Schema(string keyword) =>
        schema.TryGetPropertyValue(keyword, out var json) ? reader.NodeFor(json, Pointer(keyword), Resource) : null;

    public SchemaNode[]? Schemas(string keyword)
    {
        var list = Get(keyword, "a list of at least one schema", i => i.Node is JsonArray { Count: > 0 } array ? array : null);
        return list is null ? null : [.. list.Select((json, i) => reader.NodeFor(json, JsonPointer.Item(Pointer(keyword), i), Resource))];
    }

    public Dictionary<string, SchemaNode>? SchemaMap(string keyword) =>
        Get(keyword, "an object of schemas", i => i.Node as JsonObject)?.ToDictionary(
            m => m.Key,
            m => reader.NodeFor(m.Value, JsonPointer.Member(Pointer(keyword), m.Key), Resource),
            StringComparer.Ordinal);

    /// <summary>What a reference in <paramref name="keyword"/> leads to; null when there is none or it is faulty.</summary>
    public SchemaNode? Reference(string keyword) =>
        Text(keyword) is { } reference ? reader.Follow(reference, Pointer(keyword), Resource) : null;

    private T? Get<T>(string keyword, string expected, Func<JsonInstance, T?> read)
    {
        if (!schema.TryGetPropertyValue(keyword, out var json))
            return default;
        var instance = JsonInstance.Of(json);
        var value = read(instance);
        if (value is null)
            Fault(keyword, $"must be {expected}, got {instance.Describe()}");
        return value;
    }

    private static string[]? NamesOf(JsonInstance instance)
    {
        if (instance.Node is not JsonArray list)
            return null;
        var names = list.Select(n => JsonInstance.Of(n).Text).OfType<string>().ToArray();
        return names.Length == list.Count && names.Distinct(StringComparer.Ordinal).Count() == names.Length ? names : null;
    }
}
