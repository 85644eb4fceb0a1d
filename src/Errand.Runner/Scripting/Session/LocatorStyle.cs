using System.Text;
using System.Text.RegularExpressions;

namespace Errand.Runner.Scripting.Session;

/// <summary>The driver names locators in C# here; automations are JavaScript, so its messages are put into that spelling.</summary>
internal static partial class LocatorStyle
{
    /// <summary>Every locator in <paramref name="message"/> as a JavaScript user would write it.</summary>
    public static string ToJavaScript(string message)
    {
        var result = new StringBuilder();
        var from = 0;
        foreach (Match match in Start().Matches(message))
        {
            if (match.Index < from)
            {
                continue;
            }

            var end = EndOfChain(message, match.Index);
            result.Append(message, from, match.Index - from).Append(Convert(message[match.Index..end]));
            from = end;
        }

        return result.Append(message, from, message.Length - from).ToString();
    }

    private static int EndOfChain(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                i = EndOfString(text, i);
            }
            else if (c is '(' or '{')
            {
                depth++;
            }
            else if (c is ')' or '}')
            {
                depth--;
            }
            else if (depth == 0 && !char.IsLetter(c) && !(c == '.' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static int EndOfString(string text, int quote)
    {
        for (var i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i;
            }
        }

        return text.Length - 1;
    }

    private static string Convert(string chain) => Token().Replace(chain, match => match switch
    {
        { Groups: var g } when g["regex"].Success => $"/{g["pattern"].Value.Replace("\\\\", "\\", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal)}/{(g["flag"].Success ? "i" : "")}",
        { Groups: var g } when g["text"].Success => "'" + g["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'",
        { Groups: var g } when g["role"].Success => "'" + g["role"].Value.ToLowerInvariant() + "'",
        { Groups: var g } when g["named"].Success => Camel(g["named"].Value) + ":",
        { Groups: var g } when g["bare"].Success => "." + Camel(g["bare"].Value) + "()",
        { Groups: var g } when g["method"].Success => Camel(g["method"].Value) + "(",
        _ => "",
    });

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"\b(?:Locator|FrameLocator|GetBy(?:Role|Text|Label|Placeholder|AltText|Title|TestId))\(")]
    private static partial Regex Start();

    [GeneratedRegex("""(?<regex>new Regex\("(?<pattern>(?:[^"\\]|\\.)*)"(?<flag>,\s*RegexOptions\.\w+)?\))|"(?<text>(?:[^"\\]|\\.)*)"|AriaRole\.(?<role>\w+)|(?<named>\b[A-Z]\w*) =|\.(?<bare>First|Last|ContentFrame)(?!\w)|(?<method>\b[A-Z]\w*)\(|new(?:\(\))? (?=\{)""")]
    private static partial Regex Token();
}
