using System.Globalization;
using System.Text.RegularExpressions;

namespace Errand.Core.Evidence;

/// <summary>Finds calendar dates in text: <c>2024-03-12</c>, <c>12 March 2024</c>, <c>Mar 12th, 2024</c>, <c>12/03/2024</c> (both readings). English month names.</summary>
internal static partial class DateText
{
    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december";

    /// <summary>Every date in <paramref name="folded"/>.</summary>
    public static IEnumerable<DateOnly> Find(string folded)
    {
        if (folded.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            yield break;
        foreach (Match match in YearFirst().Matches(folded))
            if (Date(match.Groups[1].Value, Number(match.Groups[2].Value), match.Groups[3].Value) is { } date)
                yield return date;
        foreach (Match match in YearLast().Matches(folded))
        {
            var (first, second, year) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
            if (Date(year, Number(second), first) is { } dayFirst)
                yield return dayFirst;
            if (Date(year, Number(first), second) is { } monthFirst)
                yield return monthFirst;
        }
        foreach (var regex in new[] { DayMonthName(), MonthNameDay() })
            foreach (Match match in regex.Matches(folded))
                if (Date(match.Groups["year"].Value, Month(match.Groups["month"].Value), match.Groups["day"].Value) is { } named)
                    yield return named;
    }

    /// <summary>The date that <paramref name="folded"/> as a whole stands for (a time may follow); null when it is none.</summary>
    public static DateOnly? Whole(string folded) =>
        folded.Length <= 40 && Iso().IsMatch(folded) ? Find(folded).Select(d => (DateOnly?)d).FirstOrDefault() : null;

    private static DateOnly? Date(string year, int month, string day) =>
        DateOnly.TryParseExact($"{year}-{month:00}-{Number(day):00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Month(string name) =>
        Array.FindIndex(Months.Split('|'), month => month.StartsWith(name[..3], StringComparison.Ordinal)) + 1;

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[t ][0-9:.]+ ?(?:z|[+-][0-9:]+)?)?\z")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![0-9])([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?![0-9])")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?<![0-9])(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?,?[ -](?<year>[0-9]{4})")]
    private static partial Regex DayMonthName();

    [GeneratedRegex(@"(?<![a-z])(?<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})")]
    private static partial Regex MonthNameDay();
}
