using System.Text.Json.Nodes;

namespace Errand.Demo;

/// <summary>How one run of the demo went, as its caller saw it.</summary>
/// <param name="Name">What the audience knows it as.</param>
/// <param name="Expected">The <c>reuse.how</c> that the script asks for.</param>
/// <param name="Body">The result body.</param>
/// <param name="Elapsed">From the start request to the result in hand.</param>
internal sealed record DemoScene(string Name, string Expected, JsonObject Body, TimeSpan Elapsed)
{
    public bool Succeeded => (string?)Body["outcome"] == "success";

    public string How => (string?)Body["reuse"]?["how"] ?? "none";

    public int Version => (int?)Body["reuse"]?["version"] ?? 0;

    public JsonArray Records => Body["result"] as JsonArray ?? [];

    public int ModelCalls => (int?)Body["cost"]?["modelCalls"] ?? 0;

    public decimal TotalUsd => (decimal?)Body["cost"]?["totalUsd"] ?? 0;

    public string Error => Body["error"] is JsonObject error ? $"{error["code"]}: {error["message"]}" : "";

    public bool AsExpected => Succeeded && How == Expected && Records.Count > 0;
}
