using System.Text.Json.Nodes;

namespace Errand.Core.Json;

/// <summary>How large a document is: measured once, before anything walks it by recursion.</summary>
/// <param name="Values">Objects, arrays and scalars in it.</param>
/// <param name="Depth">Levels of nesting; a scalar has 1.</param>
/// <param name="Error">Why it could not be walked to the end (a duplicate member name, too deep); null when it was.</param>
internal readonly record struct JsonSize(int Values, int Depth, string? Error)
{
    /// <summary>Measures <paramref name="root"/>, giving up below <paramref name="maxDepth"/> levels.</summary>
    public static JsonSize Of(JsonNode? root, int maxDepth)
    {
        var open = new Stack<(JsonNode? Node, int Depth)>();
        open.Push((root, 1));
        var (values, deepest) = (0, 0);
        while (open.TryPop(out var next))
        {
            values++;
            deepest = Math.Max(deepest, next.Depth);
            if (deepest > maxDepth)
                return new JsonSize(values, deepest, $"nests deeper than {maxDepth} levels");
            if (next.Node is JsonValue or null)
                continue;
            try
            {
                foreach (var child in Children(next.Node))
                    open.Push((child, next.Depth + 1));
            }
            catch (ArgumentException)
            {
                // A parsed object checks its names when it is first looked into.
                return new JsonSize(values, deepest, "an object in it has two members of the same name");
            }
        }
        return new JsonSize(values, deepest, null);
    }

    private static IEnumerable<JsonNode?> Children(JsonNode node) =>
        node is JsonObject members ? members.Select(m => m.Value) : node.AsArray();
}
