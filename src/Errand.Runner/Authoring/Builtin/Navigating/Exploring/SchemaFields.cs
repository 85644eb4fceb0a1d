using System.Text.Json.Nodes;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>The property names of a schema, at any depth: words that may name the link behind which they stand.</summary>
internal static class SchemaFields
{
    public static IReadOnlyList<string> Of(JsonNode? schema) => [.. Names(schema).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(JsonNode? schema) => schema is not JsonObject known ? [] :
        (known["properties"] as JsonObject ?? []).SelectMany(property => Names(property.Value).Prepend(property.Key)).Concat(Names(known["items"]));
}
