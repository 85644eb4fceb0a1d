using System.Text.Json.Nodes;

namespace Errand.Demo;

/// <summary>The demo's task.</summary>
internal static class DemoTask
{
    public const string Text = "List all products of the catalogue with name, price, rating and link";
    public const string ReuseKey = "larkmoor-catalogue";

    /// <summary>The start body for the shop at <paramref name="shop"/>.</summary>
    public static JsonObject Body(Uri shop) => new()
    {
        ["task"] = Text,
        ["startUrl"] = new Uri(shop, "catalogue").AbsoluteUri,
        ["reuseKey"] = ReuseKey,
        ["outputSchema"] = JsonNode.Parse("""
            {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["name", "price", "rating", "url"],
                "properties": {
                  "name": { "type": "string" },
                  "price": { "type": "number" },
                  "rating": { "type": "number", "description": "stars, 1 to 5" },
                  "url": { "type": "string", "format": "uri" }
                }
              }
            }
            """),
    };
}
