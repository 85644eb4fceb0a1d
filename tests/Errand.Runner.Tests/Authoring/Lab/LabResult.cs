using System.Text.Json.Nodes;
using Errand.Core.Automations;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>Authored code and what running it gave.</summary>
public sealed record LabResult(CodeTree Code, JsonNode? Output)
{
    /// <summary>The output as rows.</summary>
    public IReadOnlyList<JsonObject> Rows => [.. Output.ShouldBeOfType<JsonArray>().Select(row => row.ShouldBeOfType<JsonObject>())];

    /// <summary>The rows' names.</summary>
    public IReadOnlyList<string?> Names(string field = "name") => [.. Rows.Select(row => (string?)row[field])];
}
