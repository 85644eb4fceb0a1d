using System.Text.Json;

namespace Errand.Runner.Authoring.Builtin.Reading.Survey;

/// <summary>Turns the survey script's dump into a tree. An element is <c>[tag, shown, box, attributes, children]</c>, a text node a string.</summary>
internal static class SurveyReader
{
    /// <summary>More than twice as deep as the script goes, since an element is an array in an array.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    public static PageSurvey Read(string json)
    {
        using var document = JsonDocument.Parse(json, Deep);
        var dump = document.RootElement;
        return new PageSurvey(
            Node(dump.GetProperty("root"), DomDisplay.Block),
            new Uri(dump.GetProperty("baseUri").GetString() ?? "about:blank"),
            dump.GetProperty("title").GetString() ?? "");
    }

    private static DomNode Node(JsonElement node, DomDisplay display)
    {
        if (node.ValueKind == JsonValueKind.String) return new DomNode("#text", null, node.GetString(), display, default, []);
        var shown = (DomDisplay)node[1].GetInt32();
        var children = new List<DomNode>(node[4].GetArrayLength());
        foreach (var child in node[4].EnumerateArray()) children.Add(Node(child, shown));
        return new DomNode(node[0].GetString() ?? "", Attributes(node[3]), null, shown, Box(node[2]), children);
    }

    private static Dictionary<string, string> Attributes(JsonElement attributes)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in attributes.EnumerateObject()) read[attribute.Name] = attribute.Value.GetString() ?? "";
        return read;
    }

    private static DomBox Box(JsonElement box) =>
        box.ValueKind == JsonValueKind.Array ? new(box[0].GetInt32(), box[1].GetInt32(), box[2].GetInt32(), box[3].GetInt32()) : default;
}
