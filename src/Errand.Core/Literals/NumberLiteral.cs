using System.Globalization;

namespace Errand.Core.Literals;

/// <summary>Judges whether a number in code is a parameter's value.</summary>
internal static class NumberLiteral
{
    public static bool Holds(IReadOnlyList<ScriptToken> tokens, int at, string key, decimal number)
    {
        var text = tokens[at].Value.Replace("_", "", StringComparison.Ordinal);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written)
            && written == Math.Abs(number)
            && (IsTelling(written) || IsNamed(tokens, at, key));
    }

    /// <summary>Above 1,000 with three or more significant digits: 12345 is one, 30000 is somebody's timeout.</summary>
    private static bool IsTelling(decimal number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return number > 1000 && digits.Length >= 3;
    }

    /// <summary>Whether it is given to, or compared with, something of the parameter's name: <c>limit = 20</c>, <c>limit: 20</c>, <c>limit &gt;= 20</c>.</summary>
    private static bool IsNamed(IReadOnlyList<ScriptToken> tokens, int at, string key)
    {
        var before = at - 1;
        while (before >= 0 && tokens[before] is { Kind: ScriptTokenKind.Sign, Value: "=" or ":" or "<" or ">" or "!" or "-" })
            before--;
        return before >= 0
            && before < at - 1
            && tokens[before].Kind is ScriptTokenKind.Word or ScriptTokenKind.Text
            && tokens[before].Value.Equals(key, StringComparison.OrdinalIgnoreCase);
    }
}
