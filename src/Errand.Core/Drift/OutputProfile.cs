using System.Text.Json;
using System.Text.Json.Nodes;

namespace Errand.Core.Drift;

/// <summary>
/// What the good outputs of an automation look like: how many records, which fields are filled, with what. Learned from each good output, kept
/// with the version, compared with each replay.
/// </summary>
public sealed record OutputProfile
{
    private const int MaxCount = 20_000;
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>Good outputs learned from.</summary>
    public int Outputs { get; init; }

    /// <summary><c>records</c> (a list of objects, alone or as the one list in an object), <c>values</c> (a list of scalars), <c>object</c> or <c>value</c>.</summary>
    public required string Shape { get; init; }

    /// <summary>The fewest records in one output.</summary>
    public int MinRecords { get; init; }

    /// <summary>The most records in one output.</summary>
    public int MaxRecords { get; init; }

    /// <summary>The fields by path, <c>*</c> for any index.</summary>
    public IReadOnlyDictionary<string, FieldProfile> Fields { get; init; } = new Dictionary<string, FieldProfile>();

    /// <summary>
    /// The profile with one more good output. Only outputs that passed the schema should be learned from. Old counts fade once a field has more than
    /// 20,000 values, so that the profile follows a site that changes slowly.
    /// </summary>
    public static OutputProfile Learn(OutputProfile? previous, JsonNode? output)
    {
        var seen = OutputRecords.Of(output, previous?.Shape);
        var columns = ColumnFacts.Of(seen);
        // A day without records says nothing about the shape: it is taken from the first output that has some.
        var shape = previous is { MaxRecords: > 0 } ? previous.Shape : seen.Shape;
        previous ??= new OutputProfile { Shape = shape, MinRecords = seen.Count };
        return previous with
        {
            Shape = shape,
            Outputs = previous.Outputs + 1,
            MinRecords = Math.Min(previous.MinRecords, seen.Count),
            MaxRecords = Math.Max(previous.MaxRecords, seen.Count),
            Fields = Merge(previous, columns, seen.Count),
        };
    }

    /// <summary>In what ways <paramref name="output"/> lies outside the profile; empty when it may be trusted. See <c>docs/drift.md</c> for the thresholds.</summary>
    public IReadOnlyList<DriftFinding> Compare(JsonNode? output) => DriftCheck.Compare(this, output);

    /// <summary>The profile as JSON, to be kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, _json);

    /// <summary>The profile that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a profile.</exception>
    public static OutputProfile FromJson(string json) =>
        JsonSerializer.Deserialize<OutputProfile>(json, _json) ?? throw new JsonException("a profile is an object, not null");

    private static Dictionary<string, FieldProfile> Merge(OutputProfile previous, IReadOnlyDictionary<string, ColumnFacts> columns, int records)
    {
        var fields = new Dictionary<string, FieldProfile>(previous.Fields, StringComparer.Ordinal);
        if (records == 0)
            return fields;
        foreach (var path in previous.Fields.Keys.Union(columns.Keys, StringComparer.Ordinal))
        {
            // A field that earlier outputs did not have was empty in them.
            var known = previous.Fields.GetValueOrDefault(path) ?? new FieldProfile { MaxEmptyRate = previous.Fields.Count > 0 ? 1 : 0 };
            fields[path] = Merge(known, columns.GetValueOrDefault(path));
        }
        return fields;
    }

    private static FieldProfile Merge(FieldProfile known, ColumnFacts? column)
    {
        if (column is null)
            return known with { MaxEmptyRate = 1 };
        return new FieldProfile
        {
            Types = Add(known.Types, column.Types),
            Patterns = Add(known.Patterns, column.Patterns),
            MaxEmptyRate = Math.Max(known.MaxEmptyRate, column.EmptyRate),
            MinDistinctRate = column.DistinctRate is { } rate ? Math.Min(known.MinDistinctRate ?? 1, rate) : known.MinDistinctRate,
        };
    }

    private static Dictionary<string, int> Add(IReadOnlyDictionary<string, int> known, IReadOnlyDictionary<string, int> more)
    {
        var fade = known.Values.Sum() > MaxCount ? 2 : 1;
        var sum = known.Where(k => k.Value / fade > 0).ToDictionary(k => k.Key, k => k.Value / fade, StringComparer.Ordinal);
        foreach (var (key, count) in more)
            sum[key] = sum.GetValueOrDefault(key) + count;
        return sum;
    }
}
