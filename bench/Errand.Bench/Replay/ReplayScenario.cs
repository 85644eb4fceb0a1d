using System.Text.Json.Nodes;

namespace Errand.Bench.Replay;

/// <summary>A task on the sample shop.</summary>
internal sealed record ReplayScenario(string Name, string Path, string Task, string Schema)
{
    private const string Products = """
        {"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"price":{"type":"number"},"url":{"type":"string"}},"required":["name","price","url"]}}
        """;

    public static IReadOnlyList<ReplayScenario> All { get; } =
    [
        new("one-page", "catalogue", "List the products on the first page only", Products),
        new("all-pages", "catalogue", "List all products of the catalogue, over all pages", Products),
    ];

    public JsonObject Body(Uri shop) => new()
    {
        ["task"] = Task,
        ["startUrl"] = new Uri(shop, Path).AbsoluteUri,
        ["outputSchema"] = JsonNode.Parse(Schema),
        ["reuseKey"] = Name,
    };
}
