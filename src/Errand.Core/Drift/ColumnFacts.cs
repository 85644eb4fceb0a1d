using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Json;

namespace Errand.Core.Drift;

/// <summary>One field over all records of one output.</summary>
internal sealed class ColumnFacts
{
    private const int LeastForDistinct = 5;
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _patterns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _different = new(StringComparer.Ordinal);
    private readonly int _records;

    private ColumnFacts(int records) => _records = records;

    /// <summary>Filled values by type.</summary>
    public IReadOnlyDictionary<string, int> Types => _types;

    /// <summary>Filled texts by pattern.</summary>
    public IReadOnlyDictionary<string, int> Patterns => _patterns;

    /// <summary>How many records have a value.</summary>
    public int Filled { get; private set; }

    /// <summary>The share of records without a value.</summary>
    public double EmptyRate => 1 - (double)Filled / _records;

    /// <summary>The share of different values; null below five values, where it says nothing.</summary>
    public double? DistinctRate => Filled >= LeastForDistinct ? (double)_different.Count / Filled : null;

    /// <summary>Whether all of five or more values are one.</summary>
    public bool IsConstant => Filled >= LeastForDistinct && _different.Count == 1;

    /// <summary>The facts of each field that any record has.</summary>
    public static IReadOnlyDictionary<string, ColumnFacts> Of(OutputRecords output)
    {
        var columns = new Dictionary<string, ColumnFacts>(StringComparer.Ordinal);
        foreach (var record in output.Records)
        {
            foreach (var (path, value) in record)
            {
                if (!columns.TryGetValue(path, out var column))
                    columns[path] = column = new ColumnFacts(output.Count);
                column.Add(JsonInstance.Of(value));
            }
        }
        return columns;
    }

    private void Add(JsonInstance value)
    {
        if (IsEmpty(value))
            return;
        Filled++;
        Count(_types, TypeOf(value.Kind));
        _different.Add(CanonicalJson.Write(value.Node));
        if (value.Text is { } text)
            Count(_patterns, TextPattern.Of(text));
    }

    private static bool IsEmpty(JsonInstance value) =>
        value.Kind == JsonValueKind.Null || value.Text?.Trim() == "" || value.Node is JsonArray { Count: 0 } or JsonObject { Count: 0 };

    private static string TypeOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        _ => "object",
    };

    private static void Count(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
