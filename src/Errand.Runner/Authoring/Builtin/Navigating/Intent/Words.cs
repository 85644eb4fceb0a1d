using System.Text.RegularExpressions;

namespace Errand.Runner.Authoring.Builtin.Navigating.Intent;

/// <summary>Splits names, labels and sentences into comparable words.</summary>
internal static partial class Words
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "for", "in", "on", "at", "to", "and", "or", "by", "with", "from", "your", "our", "their", "its", "this", "that",
        "all", "every", "each", "list", "get", "extract", "fetch", "find", "show", "give", "collect", "return", "read", "me", "us", "please", "page",
    };

    /// <summary>Lower-case words of <paramref name="text"/>: camel case, digits and punctuation separate; a plural <c>s</c> is dropped.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. Word().Matches(Camel().Replace(text, "$1 $2")).Select(match => Stem(match.Value.ToLowerInvariant()))];

    /// <summary><see cref="Of"/> without the words that say nothing.</summary>
    public static IReadOnlyList<string> Telling(string? text) => [.. Of(text).Where(word => !Fillers.Contains(word))];

    /// <summary>Whether the words of <paramref name="phrase"/> stand one after the other in <paramref name="text"/>.</summary>
    public static bool Contains(string text, string phrase)
    {
        var words = string.Join(' ', Of(phrase));
        return words.Length > 0 && $" {string.Join(' ', Of(text))} ".Contains($" {words} ", StringComparison.Ordinal);
    }

    private static string Stem(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"(\p{Ll}|\d)(\p{Lu})")]
    private static partial Regex Camel();

    [GeneratedRegex(@"\p{L}+|\d+")]
    private static partial Regex Word();
}
