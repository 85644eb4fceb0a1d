using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Evidence;
using Errand.Core.Json;

namespace Errand.Core.Literals;

/// <summary>A parameter value that code must not hold.</summary>
/// <param name="Name">How code names it: <c>params.city</c>.</param>
/// <param name="Key">The last part of the name.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Number">Its number, where it is one.</param>
internal sealed record ParameterValue(string Name, string Key, string Text, decimal? Number)
{
    private const int LeastLength = 3;

    /// <summary>The values of <paramref name="parameters"/> that can be recognised: booleans and texts of less than three characters cannot.</summary>
    public static IReadOnlyList<ParameterValue> Of(JsonObject parameters) =>
        [.. ResultLeaves.Of(parameters).Select(From).OfType<ParameterValue>()];

    private static ParameterValue? From(ResultLeaf leaf)
    {
        var segments = JsonPointer.Parse(leaf.Path) ?? [];
        var name = $"params.{string.Join('.', segments)}";
        var key = segments.Count == 0 ? "" : segments[^1];
        if (leaf.Value.Kind == JsonValueKind.Number)
            return leaf.Value.Node?.AsValue().TryGetValue(out decimal number) == true ? new ParameterValue(name, key, "", number) : null;
        var text = leaf.Value.Text?.Trim();
        return text is { Length: >= LeastLength } ? new ParameterValue(name, key, text, null) : null;
    }
}
