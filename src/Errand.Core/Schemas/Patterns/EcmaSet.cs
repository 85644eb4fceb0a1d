using System.Globalization;
using System.Text;

namespace Errand.Core.Schemas.Patterns;

/// <summary>
/// A character class. .NET matches UTF-16 units where ECMA-262 matches code points, so what lies beyond the first plane is
/// written as surrogate pairs beside the class. Categories (<c>\p{…}</c>) know the first plane only.
/// </summary>
internal sealed class EcmaSet
{
    private readonly List<(int First, int Last)> _ranges = [];
    private readonly StringBuilder _categories = new();

    public void Add(int codePoint) => Add(codePoint, codePoint);

    public void Add(int first, int last) => _ranges.Add((first, last));

    public void Add(IEnumerable<(int First, int Last)> ranges) => _ranges.AddRange(ranges);

    /// <summary>Adds a general category such as <c>Lu</c>, or all that is outside it.</summary>
    public void AddCategory(string name, bool negated)
    {
        _categories.Append(CultureInfo.InvariantCulture, $@"\{(negated ? 'P' : 'p')}{{{name}}}");
        if (negated)
            Add(0x10000, CodePoints.Last);
    }

    /// <summary>The set, or all outside it, as a .NET pattern that matches one code point.</summary>
    public string ToPattern(bool negated)
    {
        var ranges = negated ? CodePoints.Except(_ranges).ToList() : _ranges;
        var parts = new List<string>();
        if (_categories.Length == 0)
            AddPlane(parts, ranges);
        else if (negated)
            parts.Add($@"[^{Ranges(_ranges)}{_categories}\uD800-\uDFFF]");
        else
            parts.Add($@"[{Ranges(ranges)}{_categories}-[\uD800-\uDFFF]]");
        foreach (var (first, last) in ranges.Where(r => r.Last > 0xFFFF))
            AddPairs(parts, Math.Max(first, 0x10000), last);
        return parts.Count switch
        {
            0 => @"[^\s\S]",
            1 when parts[0][0] == '[' => parts[0],
            _ => $"(?:{string.Join('|', parts)})",
        };
    }

    /// <summary>One code point as a .NET pattern that a quantifier may follow.</summary>
    public static string Literal(int codePoint)
    {
        if (codePoint <= 0xFFFF)
            return Unit(codePoint);
        var pair = char.ConvertFromUtf32(codePoint);
        return $"(?:{Unit(pair[0])}{Unit(pair[1])})";
    }

    private static void AddPlane(List<string> parts, IEnumerable<(int First, int Last)> ranges)
    {
        var text = Ranges(ranges);
        if (text.Length > 0)
            parts.Add($"[{text}]");
    }

    private static string Ranges(IEnumerable<(int First, int Last)> ranges) => string.Concat(
        ranges.Where(r => r.First <= 0xFFFF).Select(r => $"{Unit(r.First)}-{Unit(Math.Min(r.Last, 0xFFFF))}"));

    private static void AddPairs(List<string> parts, int first, int last)
    {
        var (from, to) = (char.ConvertFromUtf32(first), char.ConvertFromUtf32(last));
        if (from[0] == to[0])
        {
            parts.Add($"{Unit(from[0])}[{Unit(from[1])}-{Unit(to[1])}]");
            return;
        }
        parts.Add($@"{Unit(from[0])}[{Unit(from[1])}-\uDFFF]");
        if (to[0] - from[0] > 1)
            parts.Add($@"[{Unit(from[0] + 1)}-{Unit(to[0] - 1)}][\uDC00-\uDFFF]");
        parts.Add($@"{Unit(to[0])}[\uDC00-{Unit(to[1])}]");
    }

    private static string Unit(int unit) => $@"\u{unit:X4}";
}
