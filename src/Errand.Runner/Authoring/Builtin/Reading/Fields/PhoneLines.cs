using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>Finds telephone numbers in lines of text, with the label before each.</summary>
internal static partial class PhoneLines
{
    /// <summary>Each number with its label: the words before it on its line, else the short line above; empty when there is none.</summary>
    public static IEnumerable<(string Label, string Number)> Of(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var from = 0;
            while (ValuePatterns.FirstPhone(lines[i][from..]) is { } number)
            {
                var at = lines[i].IndexOf(number, from, StringComparison.Ordinal);
                yield return (LabelOf(lines[i][from..at], from == 0 && i > 0 ? lines[i - 1] : ""), number);
                from = at + number.Length;
            }
        }
    }

    private static string LabelOf(string before, string above)
    {
        var own = LastWords().Match(before.TrimEnd(' ', ':', '.', '-', '–')).Value.Trim();
        if (own.Length > 0) return own;
        return above.Length is > 0 and < 30 && !above.Any(char.IsDigit) ? above.TrimEnd(':', ' ') : "";
    }

    [GeneratedRegex(@"[\p{L}]+(?:[ -][\p{L}]+){0,2}$")]
    private static partial Regex LastWords();
}
