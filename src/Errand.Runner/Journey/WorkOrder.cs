using System.Text.Json.Nodes;
using Errand.Core.Tasks;
using Errand.Storage.Queue;

namespace Errand.Runner.Journey;

/// <summary>Everything one attempt works with.</summary>
internal sealed record WorkOrder
{
    public required Attempt Attempt { get; init; }

    public required TaskBrief Brief { get; init; }

    public required JourneyLog Log { get; init; }

    /// <summary>Time spent in browsers so far, proofs and exploration alike.</summary>
    public required BrowserClock BrowserClock { get; init; }

    /// <summary>What automation code sees as <c>params</c>: the caller's parameters, with <c>startUrl</c> when the task names a page.</summary>
    public JsonObject Parameters { get; } = [];

    public WebTaskId TaskId => Attempt.Task.Id;

    public WorkspaceId WorkspaceId => Attempt.Task.WorkspaceId;

    /// <summary>An order for this attempt, with its parameters laid out.</summary>
    public static WorkOrder For(Attempt attempt, TaskBrief brief, JourneyLog log, BrowserClock clock)
    {
        var order = new WorkOrder { Attempt = attempt, Brief = brief, Log = log, BrowserClock = clock };
        foreach (var (name, value) in brief.Parameters)
        {
            order.Parameters[name] = value?.DeepClone();
        }

        if (brief.StartUrl is { } start)
        {
            order.Parameters["startUrl"] = start.AbsoluteUri;
        }

        return order;
    }
}
