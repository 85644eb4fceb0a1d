using System.Globalization;
using System.Text;

namespace Errand.Runner.Authoring.Looking.Writing;

/// <summary>
/// Writes what a page chose in a form that stays on its line: text in quotes with a line break as <c>\n</c>, addresses without blanks. Characters that nobody sees
/// (controls, direction marks, tags, private use) are dropped.
/// </summary>
internal static class LineText
{
    public static string Quoted(string text)
    {
        var line = new StringBuilder(text.Length + 2).Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => line.Append("\\\""),
                '\\' => line.Append("\\\\"),
                '\n' => line.Append("\\n"),
                '\t' or 0xA0 => line.Append(' '),
                _ => IsSeen(rune) ? line.Append(rune) : line,
            };
        }

        return line.Append('"').ToString();
    }

    /// <summary>The address; without its site when that is the site of <paramref name="baseUrl"/>.</summary>
    public static string Address(string address, string baseUrl)
    {
        var site = Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.GetLeftPart(UriPartial.Authority) : null;
        var told = site is not null && address.StartsWith(site + "/", StringComparison.OrdinalIgnoreCase) ? address[site.Length..] : address;
        var line = new StringBuilder(told.Length);
        foreach (var rune in told.EnumerateRunes())
        {
            _ = Rune.IsWhiteSpace(rune) ? line.Append("%20") : IsSeen(rune) ? line.Append(rune) : line;
        }

        return line.ToString();
    }

    /// <summary>The beginning of the text, at most so long.</summary>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return $"{text.AsSpan(0, end).TrimEnd()}…";
    }

    private static bool IsSeen(Rune rune) => rune.Value != Rune.ReplacementChar.Value && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
