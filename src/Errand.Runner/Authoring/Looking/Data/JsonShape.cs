using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Looking.Writing;

namespace Errand.Runner.Authoring.Looking.Data;

/// <summary>Tells what JSON is made of on one line: <c>{items:[48]{id:1,name:"Lamp"},total:48}</c>. Of a list it tells the length and its first entry.</summary>
internal static class JsonShape
{
    private const int MostKeys = 24;
    private const int LongestSample = 24;
    private const int LongestKey = 40;

    /// <summary>The shape down to a depth, with a sample of each plain value or without.</summary>
    public static string Of(JsonNode? node, int depth, bool samples) => node switch
    {
        null => "null",
        JsonArray list => string.Create(CultureInfo.InvariantCulture, $"[{list.Count}]{(list.Count == 0 || depth <= 0 ? "" : Of(list[0], depth, samples))}"),
        JsonObject fields => depth <= 0 ? "{…}" : $"{{{string.Join(',', Fields(fields, depth, samples))}}}",
        JsonValue value => samples ? Sample(value) : "",
        _ => "",
    };

    private static IEnumerable<string> Fields(JsonObject fields, int depth, bool samples)
    {
        foreach (var (key, value) in fields.Take(MostKeys))
        {
            var shape = Of(value, depth - 1, samples);
            yield return shape.Length == 0 ? Key(key) : $"{Key(key)}:{shape}";
        }

        if (fields.Count > MostKeys)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"… {fields.Count - MostKeys} more");
        }
    }

    private static string Key(string key) =>
        key.Length is > 0 and <= LongestKey && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '@' or '$')
            ? key
            : LineText.Quoted(LineText.Shortened(key, LongestKey));

    private static string Sample(JsonValue value) => value.GetValueKind() == JsonValueKind.String
        ? LineText.Quoted(LineText.Shortened(value.GetValue<string>(), LongestSample))
        : value.ToJsonString();
}
