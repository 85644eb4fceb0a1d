using System.Text.RegularExpressions;
using Errand.Core.Evidence;

namespace Errand.Core.Drift;

/// <summary>Sorts texts into a few coarse patterns: enough to tell a price from a name, too coarse to mind another price.</summary>
internal static partial class TextPattern
{
    public const string Text = "text";
    public const string LongText = "long-text";
    private const int LongLength = 200;
    private const int MaxDateLength = 40;

    /// <summary>The pattern of <paramref name="text"/>, as named in <see cref="FieldProfile.Patterns"/>.</summary>
    public static string Of(string text)
    {
        if (text.Length > LongLength && !Url().IsMatch(text))
            return LongText;
        var folded = TextFold.Fold(text);
        return folded switch
        {
            _ when Number().IsMatch(folded) => "number",
            _ when Price().IsMatch(folded) => "price",
            _ when Url().IsMatch(folded) => "url",
            _ when Email().IsMatch(folded) => "email",
            { Length: <= MaxDateLength } when DateText.Find(folded).Any() => "date",
            _ => Text,
        };
    }

    [GeneratedRegex(@"\A[-+]?[0-9][0-9.,' ]*%?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A(?:from )?[-+]?(?:\p{Sc}|[a-z]{1,3}\p{Sc}|[a-z]{3}(?= ?[0-9])) ?[-+]?[0-9][0-9.,' ]*\z|\A[-+]?[0-9][0-9.,' ]*(?:\p{Sc}|usd|eur|gbp|chf|jpy|kr|zł|kč)\z")]
    private static partial Regex Price();

    [GeneratedRegex(@"\A(?:[a-z][a-z0-9+.-]*://|/|\./|\.\./|www\.)\S+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"\A[^\s@]+@[^\s@]+\.[^\s@]+\z")]
    private static partial Regex Email();
}
