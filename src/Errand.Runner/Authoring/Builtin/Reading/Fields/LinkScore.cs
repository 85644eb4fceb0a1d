using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>How certainly a column of addresses holds the wanted links.</summary>
internal static partial class LinkScore
{
    public static double Of(Wanted wanted, Column column, List<string> values, double name, GoalHints goal)
    {
        if (column.Example.Tag == "img") return wanted.Kind == ValueKind.Image ? 0.5 : 0;
        var web = Share(values, Addresses.IsWeb);
        if (web < 0.5) return 0;
        var score = 0.62 + 0.33 * name;
        if (goal.WantsDocuments) score *= 0.55 + 0.45 * Share(values, value => Document().IsMatch(value.Split('?', '#')[0]));
        score *= 1 - 0.6 * Share(values, value => Elsewhere().IsMatch(value));
        return score * web * (0.5 + 0.5 * column.Distinctness);
    }

    /// <summary>The address leads to a file.</summary>
    public static bool IsDocument(string address) => Document().IsMatch(address.Split('?', '#')[0]);

    /// <summary>The address leads to a map, a social network or the like, or stays on the page.</summary>
    public static bool LeadsElsewhere(string address) => Elsewhere().IsMatch(address);

    private static double Share(List<string> values, Func<string, bool> test) => values.Count(test) / (double)values.Count;

    [GeneratedRegex(@"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|csv)$", RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"//(?:www\.|m\.)?(?:google\.[a-z.]+/maps|maps\.|goo\.gl|facebook\.|twitter\.|x\.com|linkedin\.|instagram\.|youtube\.|youtu\.be|pinterest\.|tiktok\.)|/(?:share|sharer|login|signin|sign-in|register|privacy|terms|contact-us)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
