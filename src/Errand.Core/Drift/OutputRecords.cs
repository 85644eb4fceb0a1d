using System.Text.Json.Nodes;
using Errand.Core.Json;

namespace Errand.Core.Drift;

/// <summary>An output seen as records with fields.</summary>
/// <param name="Shape">As in <see cref="OutputProfile.Shape"/>.</param>
/// <param name="Records">Each record as its fields by path.</param>
internal sealed record OutputRecords(string Shape, IReadOnlyList<IReadOnlyDictionary<string, JsonNode?>> Records)
{
    public int Count => Records.Count;

    /// <summary>Takes an output apart. <paramref name="knownShape"/> tells what an empty list in an object is: no records today, or just an empty field.</summary>
    public static OutputRecords Of(JsonNode? output, string? knownShape) => output switch
    {
        JsonArray items => OfList(items, ""),
        JsonObject members when members.Where(m => IsRecordList(m.Value, knownShape)).Take(2).ToList() is [var only] =>
            OfList((only.Value as JsonArray) ?? [], JsonPointer.Member("", only.Key)),
        JsonObject members => new OutputRecords("object", [Fields(members, "")]),
        null => new OutputRecords("value", []),
        _ => new OutputRecords("value", [Single("", output)]),
    };

    private static OutputRecords OfList(JsonArray items, string path)
    {
        var each = $"{path}/*";
        var isRecords = items.Count == 0 || items.Any(item => item is JsonObject);
        return new OutputRecords(
            isRecords ? "records" : "values",
            [.. items.Select(item => item is JsonObject members ? Fields(members, each) : Single(each, item))]);
    }

    private static bool IsRecordList(JsonNode? node, string? knownShape) =>
        node is JsonArray items && (items.Count == 0 ? knownShape == "records" : items.Any(item => item is JsonObject));

    private static Dictionary<string, JsonNode?> Single(string path, JsonNode? value) => new(StringComparer.Ordinal) { [path] = value };

    private static Dictionary<string, JsonNode?> Fields(JsonObject members, string path)
    {
        var fields = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        Add(members, path, fields);
        return fields;
    }

    private static void Add(JsonObject members, string path, Dictionary<string, JsonNode?> fields)
    {
        foreach (var (name, member) in members)
        {
            var at = JsonPointer.Member(path, name);
            if (member is JsonObject { Count: > 0 } inner)
                Add(inner, at, fields);
            else
                fields[at] = member;
        }
    }
}
