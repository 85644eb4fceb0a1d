using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Core.Tasks;

namespace Errand.Core.Requests;

/// <summary>Reads a stored body for the rooms that do the work. Pure and quick; the body has been checked by <see cref="StartRequest"/>.</summary>
public static class TaskBriefs
{
    /// <summary>The brief of a task: parameters put into its text, defaults filled in.</summary>
    /// <param name="inputJson">The stored body.</param>
    /// <param name="reuseKey">The task's key, the caller's or the minted one.</param>
    public static TaskBrief Read(string inputJson, ReuseKey reuseKey)
    {
        using var document = JsonDocument.Parse(inputJson);
        var body = document.RootElement;
        var parameters = Member(body, "parameters");
        return new TaskBrief
        {
            Task = Placeholders.InText(Text(body, "task") ?? "", parameters, int.MaxValue) ?? "",
            StartUrl = StartUrl(body, parameters),
            Parameters = Node(parameters) as JsonObject ?? [],
            OutputSchema = Node(Member(body, "outputSchema")),
            ReuseKey = reuseKey,
            Model = Text(body, "model") ?? "haiku",
            Mode = Mode(body),
            Budget = Budget(Member(body, "budget")),
            AllowedHosts = Texts(body, "allowedHosts"),
            Trace = Member(body, "trace")?.ValueKind is JsonValueKind.True,
        };
    }

    private static Uri? StartUrl(JsonElement body, JsonElement? parameters) =>
        Text(body, "startUrl") is { } template && Placeholders.InUrl(template, parameters, int.MaxValue) is { } url ? StartUrlRule.Read(url) : null;

    private static RunMode Mode(JsonElement body) => Text(body, "mode") switch
    {
        "code-only" => RunMode.CodeOnly,
        "fresh" => RunMode.Fresh,
        _ => RunMode.Auto,
    };

    private static TaskBudget Budget(JsonElement? budget) => budget is not { } caps ? new TaskBudget() : new TaskBudget
    {
        MaxCostUsd = Member(caps, "maxCostUsd")?.GetDecimal(),
        MaxSteps = Member(caps, "maxSteps")?.GetInt32(),
        Timeout = Member(caps, "timeoutSeconds") is { } seconds ? TimeSpan.FromSeconds(seconds.GetDouble()) : null,
    };

    private static JsonElement? Member(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement body, string name) => Member(body, name)?.GetString();

    private static List<string> Texts(JsonElement body, string name) =>
        Member(body, name)?.EnumerateArray().Select(item => item.GetString()).OfType<string>().ToList() ?? [];

    // Parsed anew, so that the node outlives the document; numbers keep their spelling.
    private static JsonNode? Node(JsonElement? value) => value is { } element ? JsonNode.Parse(element.GetRawText()) : null;
}
