using System.Text.Encodings.Web;
using System.Text.Json;

namespace Errand.Server.Wire;

/// <summary>The wire types as they are written: text unescaped where JSON allows it, since every answer is JSON and says so.</summary>
internal static class WireFormat
{
    public static WireJson Json { get; } = new(new JsonSerializerOptions(WireJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
