using System.Text.Json.Nodes;

namespace Errand.Bench.Pages;

/// <summary>Names the first leaves that are in one value and not in the other.</summary>
internal static class LeafDifference
{
    public static IEnumerable<string> Missing(JsonNode? expected, JsonNode? got) => Beyond(expected, got);

    public static IEnumerable<string> Extra(JsonNode? expected, JsonNode? got) => Beyond(got, expected);

    private static List<string> Beyond(JsonNode? one, JsonNode? other)
    {
        var known = Leaves(other, "").GroupBy(leaf => leaf).ToDictionary(group => group.Key, group => group.Count());
        var beyond = new List<string>();
        foreach (var leaf in Leaves(one, ""))
        {
            if (known.TryGetValue(leaf, out var left) && left > 0) known[leaf] = left - 1;
            else beyond.Add(leaf);
        }

        return beyond;
    }

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Leaves(property.Value, $"{path}.{property.Key}")),
        JsonArray items => items.SelectMany(item => Leaves(item, path)),
        null => [],
        _ => [$"{path.TrimStart('.')} = {Normal(node.ToString())}"],
    };

    private static string Normal(string value)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)) value = uri.PathAndQuery.TrimEnd('/');
        return string.Join(' ', value.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
