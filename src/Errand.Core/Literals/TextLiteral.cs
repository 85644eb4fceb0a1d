using System.Collections.Frozen;
using Errand.Core.Evidence;

namespace Errand.Core.Literals;

/// <summary>Judges whether a text in code is, or holds, a parameter's value.</summary>
internal static class TextLiteral
{
    private const int LeastWithin = 4;

    private static readonly FrozenSet<string> _codeWords = ((string[])
    [
        "all", "alt", "any", "article", "attached", "banner", "body", "button", "cell", "change", "checkbox", "class", "click", "columnheader",
        "combobox", "content", "data", "date", "detached", "dialog", "div", "document", "domcontentloaded", "download", "error", "false", "footer",
        "form", "get", "grid", "gridcell", "group", "head", "header", "heading", "height", "hidden", "href", "html", "image", "img", "input", "item",
        "label", "link", "list", "listbox", "listitem", "load", "main", "menu", "menuitem", "meta", "name", "navigation", "networkidle", "next",
        "nav", "none", "null", "number", "object", "option", "page", "popup", "post", "price", "radio", "region", "role", "row", "rowgroup", "script",
        "search", "searchbox", "section", "select", "span", "src", "string", "submit", "tab", "table", "tabpanel", "tbody", "text", "textbox",
        "thead", "time", "title", "true", "type", "undefined", "url", "utf-8", "value", "visible", "width",
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Holds(IReadOnlyList<ScriptToken> tokens, int at, string value)
    {
        var isPlain = value.All(char.IsAsciiLetterLower);
        if (_codeWords.Contains(value) || isPlain && IsMemberName(tokens, at))
            return false;
        var literal = tokens[at].Value.Trim();
        return literal.Equals(value, StringComparison.OrdinalIgnoreCase)
            || value.Length >= LeastWithin && !IsSite(value) && IsPartOf(literal, value, isPlain);
    }

    private static bool IsPartOf(string literal, string value, bool isPlain) =>
        Spellings(value).Any(spelling => isPlain ? IsMarked(literal, spelling) : IsWithin(literal, spelling));

    /// <summary>Whether it is the address of a whole site: code that names a page of it has not copied the value.</summary>
    private static bool IsSite(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.PathAndQuery == "/";

    /// <summary>The value as it is and as URLs spell it.</summary>
    private static IEnumerable<string> Spellings(string value)
    {
        yield return value;
        var encoded = Uri.EscapeDataString(value);
        if (encoded == value)
            yield break;
        yield return encoded;
        yield return encoded.Replace("%20", "+", StringComparison.Ordinal);
    }

    private static bool IsWithin(string literal, string value) =>
        Occurrences(literal, value).Any(at => TextTokens.IsWhole(literal, at, value.Length));

    /// <summary>Whether the word stands where values stand: in quotes, behind <c>=</c>, or as a segment of a URL's path.</summary>
    private static bool IsMarked(string literal, string word) => Occurrences(literal, word).Any(at =>
    {
        var before = at == 0 ? ' ' : literal[at - 1];
        var end = at + word.Length;
        var after = end == literal.Length ? ' ' : literal[end];
        return before is '"' or '\'' && after == before
            || before == '=' && !char.IsLetterOrDigit(after) && after is not ('-' or '_')
            || before == '/' && after is '/' or '?' && literal.Contains("://", StringComparison.Ordinal);
    });

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.OrdinalIgnoreCase))
            yield return at;
    }

    /// <summary>Whether it names a member: <c>row['x']</c>, <c>{ 'x': 1 }</c>.</summary>
    private static bool IsMemberName(IReadOnlyList<ScriptToken> tokens, int at)
    {
        var before = at > 0 ? tokens[at - 1] : default;
        var after = at + 1 < tokens.Count ? tokens[at + 1] : default;
        if (after is not { Kind: ScriptTokenKind.Sign, Value: "]" or ":" })
            return false;
        var isKey = after.Value == ":" && before is { Kind: ScriptTokenKind.Sign, Value: "{" or "," };
        // A bracket behind a value looks into it; behind anything else it is a list.
        var isIndex = after.Value == "]" && before is { Kind: ScriptTokenKind.Sign, Value: "[" }
            && at > 1 && (tokens[at - 2].Kind == ScriptTokenKind.Word || tokens[at - 2].Value is ")" or "]");
        return isKey || isIndex;
    }
}
