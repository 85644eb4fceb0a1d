using System.Text.Json;
using System.Text.Json.Nodes;

namespace Errand.Core.Json;

/// <summary>A JSON value with its kind found once; a null node is the value <c>null</c>.</summary>
internal readonly record struct JsonInstance(JsonNode? Node, JsonValueKind Kind)
{
    private const int ShownCharacters = 40;

    /// <summary>Wraps <paramref name="node"/>.</summary>
    public static JsonInstance Of(JsonNode? node) => new(node, node?.GetValueKind() ?? JsonValueKind.Null);

    /// <summary>The text of a string; null for anything else.</summary>
    public string? Text => Kind == JsonValueKind.String && Node is JsonValue value ? TextOf(value) : null;

    /// <summary>The number; null for anything else.</summary>
    public JsonNumber? Number =>
        Kind == JsonValueKind.Number && Node is JsonValue value && JsonNumber.TryRead(value, out var number) ? number : null;

    /// <summary>Whether it is a number without a fraction (1.0 included).</summary>
    public bool IsInteger =>
        Kind == JsonValueKind.Number && Node is JsonValue value
        && (value.TryGetValue(out long _) || JsonNumber.TryRead(value, out var number) && number.IsInteger);

    /// <summary>How a message names it: its type, and a glance at a scalar.</summary>
    public string Describe() => Kind switch
    {
        JsonValueKind.String => $"string {Shortened(CanonicalJson.Write(Node))}",
        JsonValueKind.Number => $"number {Shortened(Node?.ToJsonString() ?? "")}",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => $"array of {Node?.AsArray().Count}",
        JsonValueKind.Object => "object",
        _ => "null",
    };

    private static string TextOf(JsonValue value) => value.TryGetValue(out string? text) ? text : value.ToString();

    private static string Shortened(string text) => text.Length <= ShownCharacters ? text : $"{text.AsSpan(0, ShownCharacters)}…";
}
