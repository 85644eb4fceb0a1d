using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Core.Errors;

namespace Errand.Core.Literals;

/// <summary>
/// Finds parameter values that were written into the code, where a run with other parameters would still use them.
/// <para>
/// Texts of three characters or more are looked for in string, template and regular expression literals, without regard to case. A text with a
/// space, digit, sign or capital is found as a whole word within a literal too (also URL-encoded). A plain lower-case word (<c>books</c>) could be
/// a class or tag name: it counts only where it is the whole literal, stands in quotes within it, or is a value or path segment of a URL, and not
/// at all where it is a member name (<c>row['rating']</c>). Words of HTML and ARIA (<c>price</c>, <c>button</c>) are not looked for, the address of a whole
/// site only as a whole literal.
/// </para>
/// <para>
/// Numbers are found where they are the value of something named like the parameter (<c>limit = 20</c>, <c>limit: 20</c>), and anywhere if they have
/// three or more significant digits and are above 1,000: <c>timeout: 20</c> or <c>30000</c> is no fault for <c>limit: 20</c>. Booleans and shorter
/// texts cannot be told from ordinary code and are not looked for; nor are values put together from parts.
/// </para>
/// </summary>
public static class LiteralCheck
{
    private const int MaxFaults = 100;

    /// <summary>The faults, by file and line (<c>main.js:12</c> as path), each naming the parameter to use instead; at most 100.</summary>
    public static IReadOnlyList<Fault> Find(CodeTree code, JsonObject parameters)
    {
        var values = ParameterValue.Of(parameters);
        if (values.Count == 0)
            return [];
        return [.. code.Files.Where(f => IsScript(f.Key)).SelectMany(f => FindIn(f.Key, f.Value, values)).Distinct().Take(MaxFaults)];
    }

    private static bool IsScript(string path) => path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".mjs", StringComparison.Ordinal);

    private static IEnumerable<Fault> FindIn(string path, string source, IReadOnlyList<ParameterValue> values)
    {
        var tokens = ScriptTokens.Of(source);
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var value in values)
            {
                if (Holds(tokens, i, value))
                    yield return new Fault($"{path}:{tokens[i].Line}", $"the value of {value.Name} is written into the code: use {value.Name} instead of {Show(tokens[i])}");
            }
        }
    }

    private static bool Holds(IReadOnlyList<ScriptToken> tokens, int at, ParameterValue value) => tokens[at].Kind switch
    {
        ScriptTokenKind.Number => value.Number is { } number && NumberLiteral.Holds(tokens, at, value.Key, number),
        ScriptTokenKind.Text or ScriptTokenKind.Template or ScriptTokenKind.Pattern => value.Number is null && TextLiteral.Holds(tokens, at, value.Text),
        _ => false,
    };

    private static string Show(ScriptToken token)
    {
        var text = token.Value.Length > 60 ? token.Value[..60] + "…" : token.Value;
        return token.Kind == ScriptTokenKind.Number ? text : $"\"{text}\"";
    }
}
