using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Tasks;

namespace Errand.Server.Tests.Hosting;

internal static class Endings
{
    public static TaskEnding Success(string resultJson) => new()
    {
        ResultJson = resultJson,
        Evidence = [new EvidenceItem("/0/price", "https://shop.example/", "span.price", "£ 51.77"), new EvidenceItem("/0/note", "params:", null, "x")],
        Ungrounded = ["/0/guess"],
        Reuse = new ReuseReport(new ReuseKey("books"), true, 1, ReuseHow.Authored),
        Cost = CostReport.None,
        BrowserTime = TimeSpan.FromMilliseconds(1_200),
        ModelTime = TimeSpan.Zero,
    };

    public static TaskEnding Failure(TaskErrorCode code, JsonNode? details = null) => new()
    {
        Error = new TaskError(code, "The site did not answer.", details),
        Reuse = new ReuseReport(new ReuseKey("books"), false, null, ReuseHow.None),
        Cost = new CostReport
        {
            TotalUsd = 0.012m,
            ModelCalls = 2,
            InputTokens = 100,
            OutputTokens = 20,
            CachedInputTokens = 5,
            Models = new Dictionary<string, CostReport> { ["haiku"] = new() { TotalUsd = 0.012m, ModelCalls = 2, InputTokens = 100, OutputTokens = 20, CachedInputTokens = 5 } },
        },
        BrowserTime = TimeSpan.Zero,
        ModelTime = TimeSpan.FromSeconds(2),
    };
}
