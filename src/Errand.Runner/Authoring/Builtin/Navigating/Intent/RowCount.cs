using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Composing;

namespace Errand.Runner.Authoring.Builtin.Navigating.Intent;

/// <summary>How many rows the task asks for.</summary>
/// <param name="Count">The number, for this run.</param>
/// <param name="Expression">The JavaScript that gives it in every run: the number itself, or the parameter it came from.</param>
/// <param name="Parameter">The parameter it came from; null when the task text says the number itself.</param>
internal sealed partial record RowCount(int Count, string Expression, string? Parameter)
{
    /// <summary>What stands after a number that counts something else than rows.</summary>
    private const string NoRows = @"(?!(?:pages?|percent|that|and|or|in|pounds?|euros?|dollars?|gbp|eur|usd|years?|months?|weeks?|days?|hours?|minutes?|km|miles?|stars?)\b)";

    private const string Numbers = @"\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred";

    private static readonly Dictionary<string, int> Spelled = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["fifty"] = 50,
        ["hundred"] = 100,
    };

    private static readonly HashSet<string> CountNames = new(StringComparer.Ordinal)
    {
        "limit", "count", "n", "max", "number", "top", "take", "size", "first", "of", "row", "result", "item", "record", "product", "entry",
    };

    /// <summary>The count that <paramref name="task"/> names, or null.</summary>
    public static RowCount? In(string task, JsonObject parameters)
    {
        if (Named().Match(task) is not { Success: true } match) return null;
        var text = match.Groups["count"].Value;
        var count = Spelled.TryGetValue(text, out var spelled) ? spelled : int.Parse(text, CultureInfo.InvariantCulture);
        var parameter = parameters.FirstOrDefault(pair => IsCount(pair.Key) && pair.Value?.ToString() == text).Key;
        return parameter is null
            ? new RowCount(count, count.ToString(CultureInfo.InvariantCulture), null)
            : new RowCount(count, $"Number({JavaScript.Parameter(parameter)})", parameter);
    }

    private static bool IsCount(string name) => Words.Of(name).All(CountNames.Contains);

    [GeneratedRegex(
        $@"\b(?:(?:first|top|latest|newest|most\s+recent)\s+(?<count>{Numbers})\b(?!\s+pages?\b)"
        + $@"|(?:list|get|extract|fetch|find|show|give|collect|return|scrape)\s+(?:me\s+|us\s+)?(?:the\s+)?(?<count>{Numbers})\s+{NoRows}\p{{L}}+"
        + $@"|(?:up\s+to|at\s+most|no\s+more\s+than)\s+(?<count>{Numbers})\s+{NoRows}\p{{L}}+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
