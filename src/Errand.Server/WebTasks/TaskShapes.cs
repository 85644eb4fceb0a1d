using Errand.Core.Errors;
using Errand.Core.Requests;
using Errand.Core.Tasks;
using Errand.Server.Errors;
using Errand.Storage.Events;

namespace Errand.Server.WebTasks;

/// <summary>The wire form of what the store keeps, part by part.</summary>
internal static class TaskShapes
{
    public static string ToWire(this WebTaskStatus status) => status switch
    {
        WebTaskStatus.Pending => "pending",
        WebTaskStatus.Started => "started",
        WebTaskStatus.Completed => "completed",
        _ => "canceled",
    };

    public static WebTaskItem ToItem(this WebTask task)
    {
        var headline = TaskHeadline.Of(task.InputJson);
        return new WebTaskItem
        {
            WebTaskId = task.Id.Value,
            Status = task.Status.ToWire(),
            Outcome = task.Ending is not { } ending ? null : ending.Succeeded ? "success" : "failed",
            ReuseKey = task.ReuseKey.Value,
            Task = headline.Task,
            StartUrl = headline.StartUrl,
            Tags = headline.Tags,
            Error = task.Ending?.Error?.ToBody(task.Id),
            Reason = task.CancelReason?.ToBody(),
            Timing = task.ToTiming(),
        };
    }

    public static TimingBody ToTiming(this WebTask task) => new()
    {
        CreatedAt = task.CreatedAt,
        StartedAt = task.StartedAt,
        FinishedAt = task.FinishedAt,
        QueuedMs = Between(task.CreatedAt, task.StartedAt),
        RunMs = Between(task.StartedAt, task.FinishedAt),
        BrowserMs = Milliseconds(task.Ending?.BrowserTime),
        ModelMs = Milliseconds(task.Ending?.ModelTime),
    };

    public static ErrorBody ToBody(this TaskError error, WebTaskId id) => new()
    {
        Code = error.Code.ToWire(),
        Category = error.Code.Category(),
        Message = error.Message,
        Retirable = error.Code.IsRetirable(),
        Details = error.Details,
        CorrelationId = id.Value,
    };

    public static ReasonBody ToBody(this CancelReason reason) => new(reason.Type, reason.Message);

    public static ReuseBody ToBody(this ReuseReport reuse) => new(reuse.Key.Value, reuse.Updated, reuse.Version, reuse.How switch
    {
        ReuseHow.Replayed => "replayed",
        ReuseHow.Authored => "authored",
        ReuseHow.Repaired => "repaired",
        _ => "none",
    });

    public static CostBody ToBody(this CostReport cost) =>
        cost.ToFigures() with { Models = cost.Models.ToDictionary(model => model.Key, model => model.Value.ToFigures()) };

    public static EvidenceBody ToBody(this EvidenceItem item) => new(item.Path, item.Url, item.Selector, item.Text);

    public static EventBody ToBody(this TaskEvent step) =>
        new(step.Sequence, step.At, step.Type, step.Message, Milliseconds(step.Duration), step.Url, step.Data);

    private static CostBody ToFigures(this CostReport cost) => new()
    {
        TotalUsd = cost.TotalUsd,
        ModelCalls = cost.ModelCalls,
        InputTokens = cost.InputTokens,
        OutputTokens = cost.OutputTokens,
        CachedInputTokens = cost.CachedInputTokens,
    };

    private static long? Between(DateTimeOffset? from, DateTimeOffset? to) => Milliseconds(to - from);

    private static long? Milliseconds(TimeSpan? time) => time is { } span ? Math.Max(0, (long)span.TotalMilliseconds) : null;
}
