using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>Picks the lines of a block that make a postal address. The script's <c>postalAddress</c> does the same.</summary>
internal static partial class PostalLines
{
    private const int MostLines = 5;

    /// <summary>The lines up to the one with the postal code, without labels, telephone numbers and the like; null when there is no such line.</summary>
    public static string? Of(IReadOnlyList<string> lines)
    {
        var end = lines.ToList().FindIndex(ValuePatterns.HasPostalPlace);
        if (end < 0) return null;
        var start = end;
        while (start > 0 && end - start < MostLines - 1 && !IsOther(lines[start - 1])) start--;
        var joined = string.Join(", ", lines.Skip(start).Take(end - start + 1).Select(line => Label().Replace(line, "").TrimEnd(',', ' ')));
        return joined.Length is > 8 and < 260 ? joined : null;
    }

    /// <summary>A line that ends an address upwards: a label, a telephone number, a call to act, a sentence.</summary>
    private static bool IsOther(string line) => Other().IsMatch(line) || line.Length > 90 || (ValuePatterns.FirstPhone(line) is not null && !ValuePatterns.HasStreet(line));

    [GeneratedRegex(@"^\s*(?:address|location|addr)\s*:?\s*$|:\s*$|[.!?]\s*$(?<!\b(?:St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Ste|N|S|E|W)\.)|\b(?:directions|map|call|visit|view|hours|open|closed|phone|tel|fax|email|get|find|appointment|contact)\b|@|https?:", RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    [GeneratedRegex(@"^\s*(?:address|location)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
