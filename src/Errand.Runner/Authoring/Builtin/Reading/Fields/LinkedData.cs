using System.Text.Json;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>The leaves of the things that a page describes in JSON-LD. The script's <c>data</c> reads the same.</summary>
internal static class LinkedData
{
    private const int DeepestPath = 3;

    private static readonly string[] AddressParts = ["streetAddress", "addressLocality", "addressRegion", "postalCode"];

    /// <summary>What describes the page or the site rather than what the page is about.</summary>
    private static readonly HashSet<string> Around = ["WebSite", "WebPage", "BreadcrumbList", "SearchAction", "SiteNavigationElement", "ImageObject", "CollectionPage", "ItemList", "Organization", "Corporation"];

    /// <summary>Each leaf once: the first thing of each type, as the script finds it.</summary>
    public static IEnumerable<(string Type, string Path, string Value)> Of(DomNode script)
    {
        if (script.Attribute("type") != "application/ld+json" || script.Children is not [{ Text: { } json }]) return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            return Things(document.RootElement).DistinctBy(thing => thing.Type).SelectMany(thing => Leaves(thing.Type, "", thing.Node, 0)).ToList();
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<(string Type, JsonElement Node)> Things(JsonElement top)
    {
        if (top.ValueKind == JsonValueKind.Array) return top.EnumerateArray().SelectMany(Things);
        if (top.ValueKind != JsonValueKind.Object) return [];
        if (top.TryGetProperty("@graph", out var graph)) return Things(graph);
        return TypeOf(top) is { } type && !Around.Contains(type) ? [(type, top)] : [];
    }

    private static string? TypeOf(JsonElement thing)
    {
        if (!thing.TryGetProperty("@type", out var type)) return null;
        if (type.ValueKind == JsonValueKind.Array && type.GetArrayLength() > 0) type = type[0];
        return type.ValueKind == JsonValueKind.String ? type.GetString() : null;
    }

    private static IEnumerable<(string Type, string Path, string Value)> Leaves(string type, string path, JsonElement node, int depth)
    {
        if (node.ValueKind == JsonValueKind.Array) return node.GetArrayLength() > 0 ? Leaves(type, path, node[0], depth) : [];
        if (node.ValueKind != JsonValueKind.Object) return Text(node) is { } value && path.Length > 0 ? [(type, path, value)] : [];
        var inner = depth >= DeepestPath ? [] : node.EnumerateObject().Where(property => property.Name[..1] != "@")
            .SelectMany(property => Leaves(type, path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value, depth + 1));
        return AddressOf(node) is { } address && path.Length > 0 ? inner.Prepend((type, path, address)) : inner;
    }

    private static string? AddressOf(JsonElement node)
    {
        if (!node.TryGetProperty(AddressParts[0], out _)) return null;
        return string.Join(", ", AddressParts.Select(part => node.TryGetProperty(part, out var value) ? Text(value) : null).OfType<string>());
    }

    private static string? Text(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String when DomText.Collapse(node.GetString() ?? "") is { Length: > 0 } text && !text.Contains("</", StringComparison.Ordinal) => text,
        JsonValueKind.Number => node.GetRawText(),
        _ => null,
    };
}
