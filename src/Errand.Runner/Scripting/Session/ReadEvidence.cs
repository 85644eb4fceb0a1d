using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Errand.Core.Evidence;

namespace Errand.Runner.Scripting.Session;

/// <summary>Tells the host of each leaf that a call handed to the code, within bounds.</summary>
internal sealed partial class ReadEvidence(IScriptHost host, Lock hostLock)
{
    private const int MaxLeaves = 200_000;
    private const int MaxLeafCharacters = 20_000;
    private const int MaxDocumentCharacters = 2_000_000;
    private int _leaves;

    /// <summary>One leaf.</summary>
    public void Leaf(string url, string? selector, string text) => Tell(url, selector, text, MaxLeafCharacters);

    /// <summary>A whole document: HTML or the body of a response.</summary>
    public void Document(string url, string? selector, string text) => Tell(url, selector, text, MaxDocumentCharacters);

    /// <summary>Every leaf of a JSON value.</summary>
    public void Json(string url, string? selector, JsonElement value)
    {
        foreach (var leaf in Leaves(value))
        {
            Leaf(url, selector, leaf);
        }
    }

    /// <summary>
    /// The leaves of what a page function returned. Those in <paramref name="made"/> (literals of the function itself, leaves of its
    /// argument) may have been made up rather than read: they are answered, for the caller to look for in the page.
    /// </summary>
    public IReadOnlyCollection<string> Evaluated(string url, string? selector, JsonElement value, HashSet<string> made)
    {
        var doubtful = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in Leaves(value))
        {
            if (made.Contains(leaf))
            {
                doubtful.Add(leaf);
            }
            else
            {
                Leaf(url, selector, leaf);
            }
        }

        return doubtful;
    }

    /// <summary>The texts that stand as literals in a function's source, and the leaves of its packed argument.</summary>
    public static HashSet<string> Made(string source, JsonElement argument)
    {
        var made = Leaves(argument).ToHashSet(StringComparer.Ordinal);
        foreach (Match match in Literal().Matches(source))
        {
            made.Add(match.Groups["text"].Success ? Regex.Replace(match.Groups["text"].Value, @"\\(.)", "$1") : match.Value);
        }

        made.Add("true");
        made.Add("false");
        return made;
    }

    private static IEnumerable<string> Leaves(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return [value.GetString() ?? ""];
            case JsonValueKind.Number:
                return [value.GetRawText()];
            case JsonValueKind.True:
                return ["true"];
            case JsonValueKind.False:
                return ["false"];
            case JsonValueKind.Array:
                return value.EnumerateArray().SelectMany(Leaves);
            case JsonValueKind.Object when value.TryGetProperty("$", out var tag):
                return tag.GetString() is "o" or "t" or "d" or "b" or "l" && value.TryGetProperty("v", out var inner) ? Leaves(inner) : [];
            case JsonValueKind.Object:
                return value.EnumerateObject().SelectMany(member => Leaves(member.Value));
            default:
                return [];
        }
    }

    private void Tell(string url, string? selector, string text, int max)
    {
        if (text.Length == 0 || Interlocked.Increment(ref _leaves) > MaxLeaves)
        {
            return;
        }

        var record = new ReadRecord(url, selector, text.Length <= max ? text : text[..max]);
        lock (hostLock)
        {
            host.Read(record);
        }
    }

    [GeneratedRegex("""(?<quote>["'`])(?<text>(?:\\.|(?!\k<quote>)[^\\])*)\k<quote>|(?<![\w$.])-?\d+(?:\.\d+)?""")]
    private static partial Regex Literal();

    /// <summary>A number as JavaScript writes it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
