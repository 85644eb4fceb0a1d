using System.Text.Json;
using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>
/// What a page's embedded JSON (<c>__NEXT_DATA__</c> and the like) says of the thing the page is about: the leaves of the objects that bear
/// the page's heading. All else in there may be about anything. The script's <c>embedded</c> reads the same.
/// </summary>
internal static partial class EmbeddedState
{
    private const int DeepestObject = 8;
    private const int DeepestLeaf = 2;

    public static IEnumerable<(string Selector, string Path, string Value)> Of(DomNode script, PageSurvey survey)
    {
        if (script.Attribute("type") != "application/json" || script.Children is not [{ Text: { } json }]) return [];
        if (Subject(survey) is not { } subject || SelectorOf(script, survey) is not { } selector) return [];
        try
        {
            using var document = JsonDocument.Parse(json);
            return Things(document.RootElement, "", subject, 0).SelectMany(thing => Leaves(thing.Node, thing.Path, 0)).DistinctBy(leaf => leaf.Path)
                .Select(leaf => (selector, leaf.Path, leaf.Value)).ToList();
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string? Subject(PageSurvey survey) =>
        survey.Root.Descendants().Where(node => node is { Tag: "h1", IsVisible: true }).Select(DomText.Of).FirstOrDefault(text => text.Length > 1);

    /// <summary>A script that nothing tells from others cannot be read again for sure.</summary>
    private static string? SelectorOf(DomNode script, PageSurvey survey)
    {
        if (script.Attribute("id") is { } id && StableName().IsMatch(id)) return $"#{id}";
        var isOnly = survey.Root.Descendants().Count(node => node.Tag == "script" && node.Attribute("type") == "application/json") == 1;
        return isOnly ? "script[type=\"application/json\"]" : null;
    }

    private static IEnumerable<(JsonElement Node, string Path)> Things(JsonElement node, string path, string subject, int depth)
    {
        if (node.ValueKind != JsonValueKind.Object || depth > DeepestObject) return [];
        var inner = node.EnumerateObject().Where(property => StableName().IsMatch(property.Name))
            .SelectMany(property => Things(property.Value, Join(path, property.Name), subject, depth + 1));
        return node.EnumerateObject().Any(property => string.Equals(Text(property.Value), subject, StringComparison.OrdinalIgnoreCase)) ? inner.Prepend((node, path)) : inner;
    }

    private static IEnumerable<(string Path, string Value)> Leaves(JsonElement node, string path, int depth)
    {
        if (node.ValueKind != JsonValueKind.Object) return Text(node) is { } value ? [(path, value)] : [];
        return depth > DeepestLeaf ? [] : node.EnumerateObject().Where(property => StableName().IsMatch(property.Name))
            .SelectMany(property => Leaves(property.Value, Join(path, property.Name), depth + 1));
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string? Text(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String when DomText.Collapse(node.GetString() ?? "") is { Length: > 0 } text && !text.Contains("</", StringComparison.Ordinal) => text,
        JsonValueKind.Number => node.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>A name with digits in it may be the key of one record.</summary>
    [GeneratedRegex(@"^[A-Za-z_$][A-Za-z_$-]*$")]
    private static partial Regex StableName();
}
