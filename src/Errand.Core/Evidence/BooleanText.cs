namespace Errand.Core.Evidence;

/// <summary>
/// Texts that answer a yes-or-no question. The same text may stand for either value (<c>soldOut: false</c> is read from "In stock"), so a text
/// that answers at all grounds a boolean; one that gives the same answer is preferred.
/// </summary>
internal static class BooleanText
{
    private static readonly string[] _no =
    [
        "false", "no", "off", "none", "out of stock", "sold out", "unavailable", "not available", "not in stock", "no longer", "disabled",
        "unchecked", "inactive", "closed", "not ", "✗", "✘", "❌",
    ];

    private static readonly string[] _yes =
    [
        "true", "yes", "on", "in stock", "available", "checked", "enabled", "active", "open", "selected", "required", "sale", "free", "new",
        "featured", "verified", "✓", "✔", "✅",
    ];

    private const int MaxLength = 200;

    /// <summary>The answer that <paramref name="folded"/> gives; null when it gives none.</summary>
    public static bool? Read(string folded)
    {
        if (folded.Length is 0 or > MaxLength)
            return null;
        if (_no.Any(word => Has(folded, word)))
            return false;
        return _yes.Any(word => Has(folded, word)) ? true : null;
    }

    private static bool Has(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (TextTokens.IsWhole(text, at, word.TrimEnd().Length))
                return true;
        }
        return false;
    }
}
