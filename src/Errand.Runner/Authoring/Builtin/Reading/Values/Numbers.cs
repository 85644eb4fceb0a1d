using System.Globalization;
using System.Text.RegularExpressions;

namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>Numbers as pages write them: <c>$1,299.99</c>, <c>1.299,99 €</c>, <c>12 reviews</c>, <c>Three</c>. The script's <c>number</c> does the same.</summary>
internal static partial class Numbers
{
    private static readonly string[] Spelled = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static decimal? Parse(string value)
    {
        var match = Digits().Match(value);
        if (!match.Success) return Array.IndexOf(Spelled, value.Trim().ToLowerInvariant()) is var at and >= 0 ? at : null;
        return decimal.TryParse(Plain(match.Value), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A comma before exactly two digits at the end, or the last of two different signs, is the decimal sign.</summary>
    private static string Plain(string digits)
    {
        var compact = Blank().Replace(digits, "").TrimEnd('.', ',');
        var isComma = Comma().IsMatch(compact);
        return isComma ? compact.Replace(".", "").Replace(',', '.') : compact.Replace(",", "");
    }

    [GeneratedRegex(@"-?\d[\d.,\u00a0\u202f]*(?:\s\d{3}(?!\d)[\d.,]*)*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();

    [GeneratedRegex(@",\d{1,2}$|\.\d{3},")]
    private static partial Regex Comma();
}
