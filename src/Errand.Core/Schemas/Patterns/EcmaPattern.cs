using System.Text.RegularExpressions;

namespace Errand.Core.Schemas.Patterns;

/// <summary>
/// Compiles a regular expression with the meaning that ECMA-262 (with the <c>u</c> flag) gives it. Patterns without look-around,
/// word boundaries and back references run on the engine that never backtracks; all have a limit on the time of a match.
/// </summary>
internal static class EcmaPattern
{
    /// <summary>The compiled pattern; null, with <paramref name="fault"/> told why, when it cannot be run.</summary>
    public static Regex? Read(string pattern, Action<string> fault)
    {
        if (pattern.Length > SchemaLimits.PatternLength)
        {
            fault($"the pattern is too long: {pattern.Length} characters, {SchemaLimits.PatternLength} are allowed");
            return null;
        }
        try
        {
            return Compile(new EcmaTranslator(pattern).Translate());
        }
        catch (FormatException problem)
        {
            fault($"the pattern cannot be used: {problem.Message}");
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            fault("the pattern is not a regular expression");
        }
        return null;
    }

    private static Regex Compile(EcmaTranslation translation) => new(
        translation.Text,
        RegexOptions.CultureInvariant | (translation.NeedsBacktracking ? RegexOptions.None : RegexOptions.NonBacktracking),
        SchemaLimits.MatchTime);
}
