using System.Text.Json.Nodes;

namespace Errand.Runner.Tests.Authoring.Reading;

internal static class JsonShouldly
{
    /// <summary>Equal as JSON, whatever the white space; the message shows both.</summary>
    public static void ShouldBeJson(this JsonNode? actual, string expected) =>
        (actual?.ToJsonString()).ShouldBe(JsonNode.Parse(expected)?.ToJsonString());
}
