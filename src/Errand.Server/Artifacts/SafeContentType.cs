namespace Errand.Server.Artifacts;

/// <summary>
/// The type under which a kept file is served. Files come from pages nobody vouches for: only types that cannot run anything in a
/// browser keep their name; all others are bytes to be saved.
/// </summary>
internal static class SafeContentType
{
    public const string Bytes = "application/octet-stream";

    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/json", "application/x-ndjson", "text/plain", "text/csv", "image/png", "image/jpeg", "image/webp", "image/gif",
    };

    private static readonly HashSet<string> Saved = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/pdf", "application/zip", "application/gzip",
    };

    /// <summary>The type to send, and whether a browser may show it in place.</summary>
    public static (string Type, bool Inline) For(string contentType)
    {
        var type = contentType.Split(';', 2)[0].Trim();
        return (Shown.Contains(type), Saved.Contains(type)) switch
        {
            (true, _) => (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? type + "; charset=utf-8" : type, true),
            (_, true) => (type, false),
            _ => (Bytes, false),
        };
    }
}
