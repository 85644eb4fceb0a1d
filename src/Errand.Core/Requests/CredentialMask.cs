using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Errand.Core.Requests;

/// <summary>
/// Takes credentials out of a start body before it is stored: the values of <c>secrets</c>, <c>webhook.secret</c>, <c>sink.secretAccessKey</c>
/// and the user part of <c>proxy</c> become <c>***</c>. They are cut out of the text itself, so that every other byte stays as it was sent.
/// </summary>
internal static class CredentialMask
{
    private const string Mask = "***";

    /// <summary>The text with credentials masked. It must have passed <see cref="JsonText.Check"/>.</summary>
    public static string Apply(ReadOnlySpan<byte> body)
    {
        var output = new ArrayBufferWriter<byte>(body.Length);
        var reader = new Utf8JsonReader(body);
        var (field, name, copied) = ("", "", 0);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                (field, name) = reader.CurrentDepth == 1 ? (reader.GetString() ?? "", "") : (field, reader.GetString() ?? "");
            }
            else if (reader.TokenType == JsonTokenType.String && Masked(field, name, reader.CurrentDepth, ref reader) is { } masked)
            {
                output.Write(body[copied..(int)reader.TokenStartIndex]);
                output.Write(Encoding.UTF8.GetBytes(masked));
                copied = (int)reader.BytesConsumed;
            }
        }

        output.Write(body[copied..]);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string? Masked(string field, string name, int depth, ref Utf8JsonReader reader) => (depth, field, name) switch
    {
        (2, "secrets", _) or (2, "webhook", "secret") or (2, "sink", "secretAccessKey") => $"\"{Mask}\"",
        (1, "proxy", _) => MaskedProxy(reader.GetString() ?? ""),
        _ => null,
    };

    private static string? MaskedProxy(string proxy)
    {
        if (!Uri.TryCreate(proxy, UriKind.Absolute, out var uri) || uri.UserInfo.Length == 0)
        {
            return null;
        }

        var start = proxy.IndexOf("://", StringComparison.Ordinal) + 3;
        var length = proxy.AsSpan(start).IndexOfAny("/?#\\");
        var at = proxy.AsSpan(0, length < 0 ? proxy.Length : start + length).LastIndexOf('@');
        var masked = at < 0 ? Mask : proxy[..start] + Mask + proxy[at..];
        return $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(masked)}\"";
    }
}
