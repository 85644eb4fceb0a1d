using System.Text.Json;
using System.Text.Json.Nodes;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>Screenshots: bytes for the code, and an attachment when it names a path.</summary>
internal static class Pictures
{
    /// <summary>The options without the path, which would be a file of this machine, and without masks, which are locators.</summary>
    public static T? Options<T>(ScriptCall call)
        where T : class
    {
        if (call.Value<JsonObject>("options") is not { } options)
        {
            return null;
        }

        options.Remove("path");
        options.Remove("mask");
        return options.Deserialize<T>(PlaywrightJson.Options);
    }

    public static async Task<string> KeepAsync(ScriptCall call, byte[] picture)
    {
        if (call.Value<JsonObject>("options")?["path"]?.ToString() is { Length: > 0 } path)
        {
            var jpeg = path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase);
            using var content = new MemoryStream(picture);
            await call.Session.AttachAsync(path, jpeg ? "image/jpeg" : "image/png", content, call.CancellationToken);
        }

        return Convert.ToBase64String(picture);
    }
}
