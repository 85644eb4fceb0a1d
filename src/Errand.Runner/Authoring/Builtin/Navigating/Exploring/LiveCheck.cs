using System.Text.Json;
using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>Runs a plan's function on the live page and believes only what it gives there.</summary>
internal static class LiveCheck
{
    /// <summary>The plan without the fields that came out empty in every record; those are missing.</summary>
    public static async Task<ReadPlan> KeepWhatReadsAsync(ReadPlan plan, Func<string, Task<JsonElement?>> evaluate)
    {
        if (plan.IsEmpty) return plan;
        var output = await evaluate(plan.InPageFunction);
        var records = Records(output);
        var empty = plan.Fields.Where(field => records.All(record => IsEmpty(record, field.Name))).ToList();
        return empty.Count == 0 ? plan : plan with
        {
            Fields = [.. plan.Fields.Except(empty)],
            Missing = [.. plan.Missing, .. empty.Select(field => new MissingField(field.Name, IsRequired(plan, field.Name), field.Selector ?? field.Source))],
            Score = plan.Score * (plan.Fields.Count - empty.Count) / plan.Fields.Count,
        };
    }

    private static List<JsonElement> Records(JsonElement? output) => output switch
    {
        { ValueKind: JsonValueKind.Array } rows => [.. rows.EnumerateArray()],
        { ValueKind: JsonValueKind.Object } whole => [whole],
        _ => [],
    };

    /// <summary>Nested names are left to the reader: only what stands at the top of a record is judged here.</summary>
    private static bool IsEmpty(JsonElement record, string name)
    {
        if (record.ValueKind != JsonValueKind.Object) return record.ValueKind == JsonValueKind.Null;
        if (!record.TryGetProperty(name.Split('.', '[')[0], out var value)) return !name.Contains('.', StringComparison.Ordinal) && !name.Contains('[', StringComparison.Ordinal);
        return value.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
            JsonValueKind.Array => value.GetArrayLength() == 0,
            _ => false,
        };
    }

    private static bool IsRequired(ReadPlan plan, string name) =>
        ((plan.IsList ? plan.Schema?["items"] ?? plan.Schema : plan.Schema)?["required"] as System.Text.Json.Nodes.JsonArray)?.Any(required => required?.ToString() == name) == true;
}
