using System.Globalization;
using System.Text.Json.Nodes;

namespace Errand.Core.Drift;

/// <summary>Compares an output with a profile. The thresholds are told to users in <c>docs/drift.md</c>.</summary>
internal static class DriftCheck
{
    /// <summary>Fewer records than this say little about a field: see <see cref="IsDriftOfFew"/>.</summary>
    private const int FewRecords = 3;

    /// <summary>Always at least so many records: then none at all is drift.</summary>
    private const int SomeRecords = 2;

    /// <summary>Always at least so many records: then less than a tenth of the fewest is drift.</summary>
    private const int ManyRecords = 20;

    public static IReadOnlyList<DriftFinding> Compare(OutputProfile profile, JsonNode? output)
    {
        if (profile.Outputs == 0)
            return [];
        var seen = OutputRecords.Of(output, profile.Shape);
        if (Records(profile, seen.Count) is { } records)
            return [records];
        if (seen.Count == 0 || profile.Fields.Count == 0)
            return [];
        if (seen.Shape != profile.Shape)
            return [new DriftFinding("", DriftKind.Shape, $"expected {profile.Shape}, got {seen.Shape}")];
        var columns = ColumnFacts.Of(seen);
        var findings = profile.Fields.Select(f => Field(f.Key, f.Value, columns.GetValueOrDefault(f.Key), seen.Count)).OfType<DriftFinding>().ToList();
        return seen.Count >= FewRecords || IsDriftOfFew(profile, findings) ? findings : [.. findings.Where(f => f.Kind == DriftKind.Type)];
    }

    private static DriftFinding? Records(OutputProfile profile, int count)
    {
        var isNone = count == 0 && profile.MinRecords >= SomeRecords;
        var isHardlyAny = profile.MinRecords >= ManyRecords && count < profile.MinRecords / 10.0;
        return isNone || isHardlyAny
            ? new DriftFinding("", DriftKind.Records, $"expected {profile.MinRecords} to {profile.MaxRecords} records as before, got {count}")
            : null;
    }

    /// <summary>In one or two records a field may well be empty or odd by chance; it is drift when half of all fields are, and more than one.</summary>
    private static bool IsDriftOfFew(OutputProfile profile, List<DriftFinding> findings) =>
        findings.Count >= 2 && findings.Count * 2 >= profile.Fields.Count(f => f.Value.MaxEmptyRate < 1);

    private static DriftFinding? Field(string path, FieldProfile known, ColumnFacts? column, int records)
    {
        if (Empty(path, known, column?.EmptyRate ?? 1, records) is { } empty)
            return empty;
        if (column is null || column.Filled == 0)
            return null;
        return Type(path, known, column) ?? Pattern(path, known, column) ?? Distinct(path, known, column);
    }

    private static DriftFinding? Empty(string path, FieldProfile known, double rate, int records)
    {
        var isGone = rate >= 1 && known.MaxEmptyRate <= 0.5;
        var isHalfGone = rate >= 0.5 && known.MaxEmptyRate <= 0.05 && records >= ManyRecords;
        return isGone || isHalfGone
            ? new DriftFinding(path, DriftKind.Empty, $"empty in {Percent(rate)} of the records, at most {Percent(known.MaxEmptyRate)} before")
            : null;
    }

    private static DriftFinding? Type(string path, FieldProfile known, ColumnFacts column) =>
        known.Types.Count > 0 && Share(column.Types, type => !known.Types.ContainsKey(type)) >= 0.5
            ? new DriftFinding(path, DriftKind.Type, $"expected {Names(known.Types)}, got {Names(column.Types)}")
            : null;

    private static DriftFinding? Pattern(string path, FieldProfile known, ColumnFacts column)
    {
        var total = known.Patterns.Values.Sum();
        if (total == 0 || column.Patterns.Count == 0)
            return null;
        var isStrange = Share(column.Patterns, pattern => IsStrange(known, total, pattern)) >= 0.8;
        return isStrange
            ? new DriftFinding(path, DriftKind.Pattern, $"expected texts like {Names(known.Patterns)}, got {Names(column.Patterns)}")
            : null;
    }

    /// <summary>A pattern that fewer than 5 % of the good values had. Shorter text than before is no news.</summary>
    private static bool IsStrange(FieldProfile known, int total, string pattern) =>
        known.Patterns.GetValueOrDefault(pattern) < 0.05 * total
        && !(pattern == TextPattern.Text && known.Patterns.GetValueOrDefault(TextPattern.LongText) >= 0.5 * total);

    private static DriftFinding? Distinct(string path, FieldProfile known, ColumnFacts column) =>
        column.IsConstant && known.MinDistinctRate >= 0.9
            ? new DriftFinding(path, DriftKind.Distinct, $"the same value in all {column.Filled} records, different ones before")
            : null;

    private static double Share(IReadOnlyDictionary<string, int> counts, Func<string, bool> which) =>
        (double)counts.Where(c => which(c.Key)).Sum(c => c.Value) / counts.Values.Sum();

    private static string Names(IReadOnlyDictionary<string, int> counts) =>
        string.Join(" or ", counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key));

    private static string Percent(double rate) => Math.Round(rate * 100).ToString(CultureInfo.InvariantCulture) + " %";
}
