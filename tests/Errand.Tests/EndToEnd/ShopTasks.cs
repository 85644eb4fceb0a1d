using System.Text.Json.Nodes;

namespace Errand.Tests.EndToEnd;

/// <summary>Start bodies for the sample shop.</summary>
internal static class ShopTasks
{
    public static JsonObject Catalogue(Uri shop, string? reuseKey = null, string? mode = null)
    {
        var body = new JsonObject
        {
            ["task"] = "List the products of the first page of the catalogue",
            ["startUrl"] = new Uri(shop, "catalogue").AbsoluteUri,
            ["outputSchema"] = JsonNode.Parse("""
                {"type":"array","minItems":1,"items":{"type":"object","required":["name","price","url"],"properties":{
                  "name":{"type":"string"},"price":{"type":"number"},"url":{"type":"string"}}}}
                """),
        };
        if (reuseKey is not null)
        {
            body["reuseKey"] = reuseKey;
        }

        if (mode is not null)
        {
            body["mode"] = mode;
        }

        return body;
    }
}
