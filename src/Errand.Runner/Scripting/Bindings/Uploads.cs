using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>The files of a <c>setInputFiles</c>: contents, never paths of this machine.</summary>
internal static class Uploads
{
    public static IEnumerable<FilePayload> From(ScriptCall call) => [.. call.Arguments.GetProperty("files").EnumerateArray().Select(file => new FilePayload
    {
        Name = file.GetProperty("name").GetString() ?? "file",
        MimeType = file.GetProperty("mimeType").GetString() ?? "application/octet-stream",
        Buffer = file.GetProperty("buffer").GetBytesFromBase64(),
    })];
}
