using System.Text.RegularExpressions;

namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>Labels that stand before every value of a column: <c>SKU: 12</c>, <c>SKU: 13</c>.</summary>
internal static partial class Prefixes
{
    /// <summary>The label with its colon, when all values begin with it.</summary>
    public static string? Common(IReadOnlyList<string?> values)
    {
        var first = values.FirstOrDefault(value => value is not null);
        if (first is null || Label().Match(first) is not { Success: true } match) return null;
        var prefix = match.Value.TrimEnd();
        return values.All(value => value?.StartsWith(prefix, StringComparison.Ordinal) != false) ? prefix : null;
    }

    public static string? Cut(string? value, string? prefix)
    {
        if (value is null || prefix is null || !value.StartsWith(prefix, StringComparison.Ordinal)) return value;
        var rest = value[prefix.Length..].TrimStart();
        return rest.Length > 0 ? rest : null;
    }

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N} ./#&'()-]{0,30}:(?!//)\s*")]
    private static partial Regex Label();
}
