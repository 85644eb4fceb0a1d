using System.Globalization;
using System.Text.RegularExpressions;

namespace Errand.Core.Evidence;

/// <summary>Finds numbers in text as people write them: <c>£1,234.50</c>, <c>1.234,50 €</c>, <c>12 reviews</c>, <c>45%</c>, <c>3.4k</c>, <c>star-rating Three</c>.</summary>
internal static partial class NumberText
{
    private static readonly string[] _words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Every number that <paramref name="folded"/> may mean; an ambiguous one (<c>1.234</c>) in both readings.</summary>
    public static IEnumerable<decimal> Find(string folded)
    {
        foreach (Match match in Numeral().Matches(folded))
        {
            var sign = match.Groups["sign"].Length > 0 ? -1 : 1;
            foreach (var value in Read(match.Groups["digits"].Value))
                foreach (var scaled in Scale(value, match.Groups["unit"].Value))
                    yield return sign * scaled;
        }
        foreach (Match match in Word().Matches(folded))
            yield return Array.IndexOf(_words, match.Value);
    }

    /// <summary>The number that the whole of <paramref name="folded"/> spells, currency and units around it allowed; null when it is not one number.</summary>
    public static decimal? Whole(string folded)
    {
        if (folded.Length > 40 || folded.Any(char.IsLetter))
            return null;
        var found = Find(folded).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<decimal> Scale(decimal value, string unit)
    {
        yield return value;
        if (unit == "%")
            yield return value / 100;
        else if (unit.Length > 0 && value < 1_000_000_000)
            yield return value * (unit == "k" ? 1_000 : 1_000_000);
    }

    private static IEnumerable<decimal> Read(string digits)
    {
        var separators = digits.Where(c => !char.IsAsciiDigit(c)).ToArray();
        var last = separators.Length == 0 ? -1 : digits.LastIndexOf(separators[^1]);
        var isGrouped = Grouped().IsMatch(digits);
        if (separators.Length == 0 || isGrouped)
        {
            if (Parse(digits, -1) is { } whole)
                yield return whole;
        }
        if (separators.Length == 1 && separators[0] is '.' or ',' || separators.Length > 1 && separators[^1] is '.' or ',' && Grouped().IsMatch(digits[..last]))
        {
            if (Parse(digits, last) is { } real)
                yield return real;
        }
        else if (separators.Length > 0 && !isGrouped)
        {
            foreach (var part in digits.Split(separators))
                if (Parse(part, -1) is { } piece)
                    yield return piece;
        }
    }

    private static decimal? Parse(string digits, int point)
    {
        var text = string.Concat(digits.Select((c, i) => i == point ? "." : char.IsAsciiDigit(c) ? c.ToString() : ""));
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"(?<sign>(?<![\p{L}\p{N}.\-])-\p{Sc}?)?(?:(?<![\p{L}\p{N}])|(?<=(?<!\p{L})\p{L}{1,3}))(?<digits>[0-9]+(?:[.,'][0-9]+| [0-9]{3}(?![0-9]))*)\s?(?<unit>%|[km](?![\p{L}\p{N}]))?")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"\A[0-9]{1,3}(?:(?<s>[.,' ])[0-9]{3})(?:\k<s>[0-9]{3})*\z")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\p{N}])")]
    private static partial Regex Word();
}
