using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Intent;

namespace Errand.Runner.Authoring.Builtin.Navigating.Links;

/// <summary>Ranks the links of a page by how well their words fit what the task names.</summary>
internal static partial class LinkChooser
{
    /// <summary>Same-site links that the task's words point at, best first.</summary>
    public static IReadOnlyList<(PageControl Link, double Fit)> Rank(PageControls controls, Uri here, string task, IReadOnlyList<string> fieldNames)
    {
        var wanted = Words.Telling(task).ToHashSet(StringComparer.Ordinal);
        var fields = fieldNames.SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal);
        return [.. Elsewhere(controls, here)
            .Select(link => (Link: link, Fit: Fit(link, task, wanted, fields)))
            .Where(choice => choice.Fit > 0)
            .OrderByDescending(choice => choice.Fit)];
    }

    /// <summary>The link whose text is <paramref name="value"/>, or null.</summary>
    public static PageControl? Named(PageControls controls, Uri here, string value) =>
        Elsewhere(controls, here).FirstOrDefault(link => string.Equals(link.AccessibleName, value.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The link that leads to a search form, or null.</summary>
    public static PageControl? ToSearch(PageControls controls, Uri here) =>
        Elsewhere(controls, here).FirstOrDefault(link => SearchWords().IsMatch(link.AccessibleName));

    /// <summary>The link that leads to a log-in form, or null.</summary>
    public static PageControl? ToLogIn(PageControls controls, Uri here) =>
        Elsewhere(controls, here).Where(link => LogInWords().IsMatch(link.AccessibleName))
            .OrderBy(link => AccountWords().IsMatch(link.AccessibleName)).FirstOrDefault();

    /// <summary>Whether the task tells to go to <paramref name="link"/>, rather than only sharing words with it.</summary>
    public static bool IsOrdered(string task, PageControl link) =>
        Go().Matches(task).Any(match => Words.Contains(match.Groups["place"].Value, link.AccessibleName));

    private static IEnumerable<PageControl> Elsewhere(PageControls controls, Uri here) => controls.Links
        .Where(link => link is { LeadsElsewhere: true, Visible: true }
            && Uri.TryCreate(link.Href, UriKind.Absolute, out var target)
            && target.Host == here.Host
            && target.GetLeftPart(UriPartial.Query) != here.GetLeftPart(UriPartial.Query)
            && !LeadsAway().IsMatch(link.AccessibleName))
        .DistinctBy(link => (link.Href, link.AccessibleName));

    private static double Fit(PageControl link, string task, HashSet<string> wanted, HashSet<string> fields)
    {
        var words = Words.Telling(link.AccessibleName);
        if (words.Count is 0 or > 6) return 0;
        var shared = words.Count(wanted.Contains);
        if (shared == 0) return 0;
        var whole = shared == words.Count ? 1 : 0;
        var ordered = IsOrdered(task, link) ? 2 : 0;
        var named = words.Count(fields.Contains) * 0.1;
        return ordered + whole + ((double)shared / words.Count) + (0.2 * shared) + named;
    }

    [GeneratedRegex(@"\b(?:go\s+to|open|visit|navigate\s+to|click(?:\s+on)?|under|in\s+the|on\s+the|from\s+the|behind)\s+(?<place>[^,.;]{2,60})", RegexOptions.IgnoreCase)]
    private static partial Regex Go();

    [GeneratedRegex("^(?:advanced )?(?:search|find|finder|suche|recherche|buscar|cerca|zoeken)", RegexOptions.IgnoreCase)]
    private static partial Regex SearchWords();

    [GeneratedRegex(@"^(?:log ?in|sign ?in|log on|my account|account|member|customer (?:area|login)|anmelden|einloggen|mein konto|connexion|se connecter|mon compte|iniciar sesión|entrar|acceder|mi cuenta|accedi|inloggen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LogInWords();

    [GeneratedRegex(@"account|konto|compte|cuenta|member|customer", RegexOptions.IgnoreCase)]
    private static partial Regex AccountWords();

    /// <summary>Following these would end a session or leave what a reader may do.</summary>
    [GeneratedRegex(@"^(?:log ?out|sign ?out|abmelden|déconnexion|cerrar sesión|delete|remove|unsubscribe|skip to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeadsAway();
}
