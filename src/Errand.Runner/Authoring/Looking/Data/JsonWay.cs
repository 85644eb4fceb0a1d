using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Errand.Runner.Authoring.Looking.Data;

/// <summary>A way into JSON, such as <c>items[0].name</c> or <c>["a key"][3]</c>.</summary>
internal static partial class JsonWay
{
    /// <summary>What is there; false when nothing is.</summary>
    public static bool TryFollow(JsonNode? from, string path, out JsonNode? found)
    {
        found = from;
        foreach (Match step in Steps().Matches(path))
        {
            if (step.Groups["index"].Success && found is JsonArray list
                && int.TryParse(step.Groups["index"].Value, CultureInfo.InvariantCulture, out var index) && index < list.Count)
            {
                found = list[index];
            }
            else if (step.Groups["key"].Success && found is JsonObject fields && fields.TryGetPropertyValue(step.Groups["key"].Value, out var field))
            {
                found = field;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("""\["(?<key>[^"]*)"\]|\[(?<index>[0-9]+)\]|(?<key>[^.\[\]]+)""")]
    private static partial Regex Steps();
}
