using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Errand.Core.Json;

/// <summary>
/// One spelling for equal JSON: members sorted by name (ordinal), no spaces, numbers by value. Two documents are equal in the
/// sense of JSON Schema exactly when their canonical texts are.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The canonical text of <paramref name="node"/>.</summary>
    public static string Write(JsonNode? node)
    {
        if (node is JsonValue value && value.GetValueKind() == JsonValueKind.String)
            return Quote(value.GetValue<string>());
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>SHA-256 of the canonical text, in lower-case hex.</summary>
    public static string Hash(JsonNode? node) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(node))));

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendObject(text, members);
                break;
            case JsonArray items:
                AppendArray(text, items);
                break;
            case JsonValue value:
                AppendValue(text, value);
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonObject members)
    {
        var separator = '{';
        foreach (var (name, member) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append(Quote(name)).Append(':');
            Append(text, member);
            separator = ',';
        }
        text.Append(members.Count == 0 ? "{}" : "}");
    }

    private static void AppendArray(StringBuilder text, JsonArray items)
    {
        var separator = '[';
        foreach (var item in items)
        {
            text.Append(separator);
            Append(text, item);
            separator = ',';
        }
        text.Append(items.Count == 0 ? "[]" : "]");
    }

    private static void AppendValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                text.Append(Quote(value.GetValue<string>()));
                break;
            case JsonValueKind.Number when JsonNumber.TryRead(value, out var number):
                text.Append(number.Mantissa.ToString(CultureInfo.InvariantCulture));
                if (number.Exponent != 0)
                    text.Append('e').Append(number.Exponent.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
