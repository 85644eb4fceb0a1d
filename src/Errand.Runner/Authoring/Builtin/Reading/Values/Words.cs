using System.Text.RegularExpressions;

namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>Splits names as programmers and designers write them (<c>unitPrice</c>, <c>unit-price</c>, <c>Unit price:</c>) into comparable words.</summary>
internal static partial class Words
{
    /// <summary>Lower-case words in the singular, in order.</summary>
    public static IReadOnlyList<string> Split(string? name) =>
        string.IsNullOrWhiteSpace(name) ? [] : [.. Parts().Matches(name).Select(part => Singular(part.Value.ToLowerInvariant()))];

    /// <summary>A crude singular, good enough to compare two words that both went through it.</summary>
    public static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lo}]+|\d+")]
    private static partial Regex Parts();
}
