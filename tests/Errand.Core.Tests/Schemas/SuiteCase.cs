using System.Text.Json.Nodes;

namespace Errand.Core.Tests.Schemas;

/// <summary>One test of the official suite.</summary>
public sealed record SuiteCase(string Group, string Name, JsonNode? Schema, JsonNode? Data, bool Valid)
{
    /// <summary>The tests in the files of <paramref name="folder"/>, those in folders below it left out.</summary>
    public static IEnumerable<SuiteCase> ReadAll(string folder, string pattern = "*.json") =>
        Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).SelectMany(Read);

    /// <summary>Whether the schema speaks of documents that the suite serves over HTTP.</summary>
    public bool NeedsRemotes => Schema?.ToJsonString().Contains("localhost:1234", StringComparison.Ordinal) == true;

    /// <summary>Whether it expects "format" to check rather than to describe.</summary>
    public bool ChecksFormat => Schema is JsonObject schema && (schema.ContainsKey("format") || schema["$ref"]?.ToString() == schema["$schema"]?.ToString());

    public override string ToString() => $"{Group}: {Name}";

    private static IEnumerable<SuiteCase> Read(string file) =>
        from grouped in (JsonNode.Parse(File.ReadAllText(file)) as JsonArray)?.OfType<JsonObject>() ?? []
        from test in (grouped["tests"] as JsonArray)?.OfType<JsonObject>() ?? []
        select new SuiteCase(
            $"{Path.GetFileNameWithoutExtension(file)}, {grouped["description"]}",
            $"{test["description"]}",
            grouped["schema"],
            test["data"],
            test["valid"]?.GetValue<bool>() ?? false);
}
