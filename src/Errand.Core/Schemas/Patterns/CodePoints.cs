namespace Errand.Core.Schemas.Patterns;

/// <summary>Sets of Unicode code points as ranges, ends included.</summary>
internal static class CodePoints
{
    public const int Last = 0x10FFFF;

    public static readonly (int First, int Last)[] Digits = [('0', '9')];

    public static readonly (int First, int Last)[] Words = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];

    /// <summary>WhiteSpace and LineTerminator of ECMA-262.</summary>
    public static readonly (int First, int Last)[] Spaces =
    [
        (0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
        (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
    ];

    public static readonly (int First, int Last)[] LineEnds = [('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)];

    /// <summary>Every code point outside <paramref name="ranges"/>, lone surrogates left out.</summary>
    public static IEnumerable<(int First, int Last)> Except(IEnumerable<(int First, int Last)> ranges)
    {
        var next = 0;
        foreach (var (first, last) in ranges.Append((0xD800, 0xDFFF)).Order())
        {
            if (first > next)
                yield return (next, first - 1);
            next = Math.Max(next, last + 1);
        }
        if (next <= Last)
            yield return (next, Last);
    }
}
