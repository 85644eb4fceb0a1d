using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Intent;

namespace Errand.Runner.Authoring.Builtin.Navigating.Forms;

/// <summary>How well a parameter fits a field, by names, types and choices.</summary>
internal static class FieldMatch
{
    /// <summary>Below this a fit is chance.</summary>
    public const double Enough = 0.5;

    private static readonly string[][] Synonyms =
    [
        ["query", "search", "q", "keyword", "term", "text", "phrase", "s", "word", "find"],
        ["email", "mail", "username", "user", "login", "account"],
        ["password", "pass", "pwd", "passwort", "secret", "pin"],
        ["max", "maximum", "upto", "until", "to", "end", "before", "under", "below", "highest", "checkout"],
        ["min", "minimum", "from", "start", "since", "after", "over", "above", "lowest", "checkin"],
        ["price", "cost", "amount", "budget"],
        ["location", "city", "place", "where", "town", "destination", "near"],
        ["zip", "zipcode", "postcode", "postal", "plz"],
        ["date", "day", "when", "arrival", "departure"],
        ["category", "section", "department", "type", "kind", "topic", "genre"],
        ["sort", "order", "sorting"],
        ["name", "fullname"],
    ];

    /// <summary>How <paramref name="field"/> would take a value.</summary>
    public static FieldAction ActionOf(PageControl field) => (field.Tag, field.Type) switch
    {
        ("select", _) => FieldAction.Select,
        (_, "checkbox") => FieldAction.Check,
        (_, "radio") => FieldAction.Choose,
        _ => FieldAction.Fill,
    };

    /// <summary>Whether a parameter of this name holds words to search for.</summary>
    public static bool IsQuery(string parameter) => Words.Of(parameter).Any(Synonyms[0].Contains);

    /// <summary>0 to 1.</summary>
    public static double Score(string parameter, JsonNode? value, PageControl field)
    {
        var text = value?.ToString() ?? "";
        if (!TakesValue(field, value, text)) return 0;
        var wanted = Words.Of(parameter);
        var score = new[] { field.Label, field.Aria, field.Name, field.Placeholder, field.Id, field.Title, field.Autocomplete }
            .Where(name => name.Length > 0)
            .Select((name, rank) => Overlap(wanted, Words.Of(name)) - (rank * 0.01))
            .DefaultIfEmpty(0).Max();
        return score + Hint(wanted, text, field);
    }

    private static bool TakesValue(PageControl field, JsonNode? value, string text) => ActionOf(field) switch
    {
        FieldAction.Select => field.Options.Any(option => option.Label == text || option.Value == text),
        FieldAction.Check => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        FieldAction.Choose => field.Label == text || field.Aria == text,
        _ => value is JsonValue && (field.Type is not "number" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)),
    };

    private static double Hint(IReadOnlyList<string> wanted, string text, PageControl field)
    {
        var isSecret = wanted.Any(word => Same(word, "password"));
        if (isSecret != (field.Type == "password")) return -1;
        if (isSecret) return 0.6;
        if (field.Type == "email") return text.Contains('@') ? 0.6 : 0;
        if (ActionOf(field) is FieldAction.Choose) return 0.6;
        return ActionOf(field) is FieldAction.Select && text.Length > 1 ? 0.35 : 0;
    }

    private static double Overlap(IReadOnlyList<string> wanted, IReadOnlyList<string> offered)
    {
        if (wanted.Count == 0 || offered.Count == 0) return 0;
        var shared = wanted.Count(word => offered.Any(other => Same(word, other)));
        return (double)shared / wanted.Count * (0.7 + (0.3 * shared / Math.Max(shared, offered.Count)));
    }

    private static bool Same(string one, string other) =>
        one == other || Synonyms.Any(group => group.Contains(one) && group.Contains(other));
}
