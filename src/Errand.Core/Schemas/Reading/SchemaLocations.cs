using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Errand.Core.Json;

namespace Errand.Core.Schemas.Reading;

/// <summary>Which keywords hold subschemas. Only what stands there is a schema: an <c>$id</c> inside an <c>enum</c> is plain data.</summary>
internal static class SchemaLocations
{
    private static readonly FrozenSet<string> _single =
    [
        "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then",
        "unevaluatedItems", "unevaluatedProperties",
    ];

    private static readonly FrozenSet<string> _lists = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly FrozenSet<string> _maps =
        ["$defs", "definitions", "dependentSchemas", "patternProperties", "properties"];

    /// <summary>The direct subschemas of <paramref name="schema"/> with their pointers. Misplaced values are left to the keyword's own check.</summary>
    public static IEnumerable<(JsonNode? Json, string Pointer)> Children(JsonObject schema, string pointer)
    {
        foreach (var (keyword, value) in schema)
        {
            var at = JsonPointer.Member(pointer, keyword);
            if (_single.Contains(keyword))
                yield return (value, at);
            else if (_lists.Contains(keyword) && value is JsonArray list)
                for (var i = 0; i < list.Count; i++)
                    yield return (list[i], JsonPointer.Item(at, i));
            else if (_maps.Contains(keyword) && value is JsonObject map)
                foreach (var (name, member) in map)
                    yield return (member, JsonPointer.Member(at, name));
        }
    }
}
