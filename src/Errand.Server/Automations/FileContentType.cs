namespace Errand.Server.Automations;

/// <summary>The content type of a file of the tree, by its name. Nothing a browser would render as a page.</summary>
internal static class FileContentType
{
    public static string For(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".JS" or ".MJS" => "text/javascript; charset=utf-8",
        ".JSON" => "application/json; charset=utf-8",
        ".MD" => "text/markdown; charset=utf-8",
        ".CSV" => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
