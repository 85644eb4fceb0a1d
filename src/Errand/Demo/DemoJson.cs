using System.Text.Encodings.Web;
using System.Text.Json;

namespace Errand.Demo;

/// <summary>JSON as people read it.</summary>
internal static class DemoJson
{
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
