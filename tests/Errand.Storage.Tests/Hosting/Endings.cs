using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Core.Tasks;

namespace Errand.Storage.Tests.Hosting;

internal static class Endings
{
    public static TaskEnding Success(WebTask task, string resultJson = """{"n":1.50}""") => new()
    {
        ResultJson = resultJson,
        Evidence = [new EvidenceItem("/n", "https://shop.test/", "#n", "1.50 €")],
        Ungrounded = ["/m"],
        Reuse = new ReuseReport(task.ReuseKey, false, 4, ReuseHow.Replayed),
        Cost = new CostReport
        {
            TotalUsd = 0.0123m,
            ModelCalls = 2,
            InputTokens = 10,
            OutputTokens = 20,
            CachedInputTokens = 30,
            Models = new Dictionary<string, CostReport> { ["haiku"] = new() { TotalUsd = 0.0123m, ModelCalls = 2 } },
        },
        BrowserTime = TimeSpan.FromMilliseconds(1234),
        ModelTime = TimeSpan.FromMilliseconds(56),
    };

    public static TaskEnding Failure(WebTask task, TaskErrorCode code = TaskErrorCode.SiteUnreachable) => new()
    {
        Error = new TaskError(code, "It did not answer.", new JsonObject { ["status"] = 503 }),
        Reuse = new ReuseReport(task.ReuseKey, false, null, ReuseHow.None),
        Cost = CostReport.None,
        BrowserTime = TimeSpan.Zero,
        ModelTime = TimeSpan.Zero,
    };
}
