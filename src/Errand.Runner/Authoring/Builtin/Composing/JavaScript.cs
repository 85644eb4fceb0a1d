using System.Text;
using System.Text.RegularExpressions;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>Spells values and names in JavaScript source.</summary>
internal static partial class JavaScript
{
    /// <summary>A single-quoted string literal.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("'", text.Length + 2);
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '\\' => @"\\",
                '\'' => @"\'",
                '\n' => @"\n",
                '\r' => @"\r",
                '\u2028' => @"\u2028",
                '\u2029' => @"\u2029",
                _ => character.ToString(),
            });
        }

        return quoted.Append('\'').ToString();
    }

    /// <summary>A property of an object: <c>params.query</c> or <c>params['max-price']</c>.</summary>
    public static string Member(string target, string name) => Identifier().IsMatch(name) ? $"{target}.{name}" : $"{target}[{Quote(name)}]";

    /// <summary>A parameter as the code sees it.</summary>
    public static string Parameter(string name) => Member("params", name);

    /// <summary>The same source with every line after the first moved in by <paramref name="spaces"/>.</summary>
    public static string Indent(string source, int spaces) =>
        source.Trim().ReplaceLineEndings("\n").Replace("\n", "\n" + new string(' ', spaces), StringComparison.Ordinal);

    /// <summary>Text that is safe inside a line comment.</summary>
    public static string Comment(string text) => Blank().Replace(text, " ").Trim();

    [GeneratedRegex(@"^[\p{L}_$][\p{L}\d_$]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\s+|\*/")]
    private static partial Regex Blank();
}
