using System.Text.Json.Nodes;

namespace Errand.Bench.Pages;

/// <summary>One captured page with its task.</summary>
internal sealed record CapturedPage(string Id, Uri Url, string Task, JsonNode? Schema, JsonNode? Expected, string HtmlPath)
{
    public static IReadOnlyList<CapturedPage> Load(DirectoryInfo folder)
    {
        var tasks = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "tasks.json")))?.AsArray() ?? [];
        return [.. tasks.OfType<JsonObject>().Select(task => new CapturedPage(
            $"{task["id"]}", new Uri($"{task["url"]}"), $"{task["task"]}", task["outputSchema"], task["expected"],
            Path.Combine(folder.FullName, "html", $"{task["id"]}.html.gz")))];
    }
}
