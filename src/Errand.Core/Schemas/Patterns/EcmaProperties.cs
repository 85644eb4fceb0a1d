using System.Collections.Frozen;

namespace Errand.Core.Schemas.Patterns;

/// <summary>The names that <c>\p{…}</c> knows: general categories, short and long, and a few properties made of them.</summary>
internal static class EcmaProperties
{
    private static readonly FrozenDictionary<string, string[]> _categories = new Dictionary<string, string[]>
    {
        ["Letter"] = ["L"],
        ["Cased_Letter"] = ["Lu", "Ll", "Lt"],
        ["LC"] = ["Lu", "Ll", "Lt"],
        ["Uppercase_Letter"] = ["Lu"],
        ["Lowercase_Letter"] = ["Ll"],
        ["Titlecase_Letter"] = ["Lt"],
        ["Modifier_Letter"] = ["Lm"],
        ["Other_Letter"] = ["Lo"],
        ["Mark"] = ["M"],
        ["Combining_Mark"] = ["M"],
        ["Nonspacing_Mark"] = ["Mn"],
        ["Spacing_Mark"] = ["Mc"],
        ["Enclosing_Mark"] = ["Me"],
        ["Number"] = ["N"],
        ["Decimal_Number"] = ["Nd"],
        ["digit"] = ["Nd"],
        ["Letter_Number"] = ["Nl"],
        ["Other_Number"] = ["No"],
        ["Punctuation"] = ["P"],
        ["punct"] = ["P"],
        ["Connector_Punctuation"] = ["Pc"],
        ["Dash_Punctuation"] = ["Pd"],
        ["Open_Punctuation"] = ["Ps"],
        ["Close_Punctuation"] = ["Pe"],
        ["Initial_Punctuation"] = ["Pi"],
        ["Final_Punctuation"] = ["Pf"],
        ["Other_Punctuation"] = ["Po"],
        ["Symbol"] = ["S"],
        ["Math_Symbol"] = ["Sm"],
        ["Currency_Symbol"] = ["Sc"],
        ["Modifier_Symbol"] = ["Sk"],
        ["Other_Symbol"] = ["So"],
        ["Separator"] = ["Z"],
        ["Space_Separator"] = ["Zs"],
        ["Line_Separator"] = ["Zl"],
        ["Paragraph_Separator"] = ["Zp"],
        ["Other"] = ["C"],
        ["Control"] = ["Cc"],
        ["cntrl"] = ["Cc"],
        ["Format"] = ["Cf"],
        ["Private_Use"] = ["Co"],
        ["Unassigned"] = ["Cn"],
        ["Alphabetic"] = ["L", "Nl"],
        ["Alpha"] = ["L", "Nl"],
        ["Uppercase"] = ["Lu"],
        ["Lowercase"] = ["Ll"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _short =
    [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cn",
    ];

    /// <summary>Adds the property <paramref name="name"/> to <paramref name="set"/>.</summary>
    public static void AddTo(EcmaSet set, string name, bool negated)
    {
        var value = name.StartsWith("gc=", StringComparison.Ordinal) || name.StartsWith("General_Category=", StringComparison.Ordinal)
            ? name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..]
            : name;
        if (Ranges(value) is { } ranges)
            set.Add(negated ? CodePoints.Except(ranges) : ranges);
        else if (_short.Contains(value))
            set.AddCategory(value, negated);
        else if (!_categories.TryGetValue(value, out var categories))
            throw new FormatException($@"\p{{{name}}} is not supported; general categories such as \p{{L}} are");
        else if (negated && categories.Length > 1)
            throw new FormatException($@"\P{{{name}}} is not supported; write [^\p{{{name}}}]");
        else
            foreach (var category in categories)
                set.AddCategory(category, negated);
    }

    private static (int First, int Last)[]? Ranges(string name) => name switch
    {
        "Any" => [(0, CodePoints.Last)],
        "ASCII" => [(0, 0x7F)],
        "ASCII_Hex_Digit" or "AHex" => [('0', '9'), ('A', 'F'), ('a', 'f')],
        "White_Space" or "space" => CodePoints.Spaces,
        _ => null,
    };
}
