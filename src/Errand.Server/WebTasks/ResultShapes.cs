using Errand.Core.Tasks;
using Errand.Server.Wire;

namespace Errand.Server.WebTasks;

/// <summary>The wire form of a task's result: which member of the union, and what it holds.</summary>
internal static class ResultShapes
{
    /// <summary>Answers the task. <paramref name="artifactUrl"/> tells where an artifact of the task can be fetched.</summary>
    public static IResult ToResult(this WebTask task, Func<string, string> artifactUrl) => task switch
    {
        { Status: WebTaskStatus.Canceled } => TypedResults.Json(Canceled(task), WireFormat.Json.CanceledTask),
        { Status: WebTaskStatus.Completed, Ending: { Succeeded: true } ending } =>
            TypedResults.Json(Succeeded(task, ending, artifactUrl), WireFormat.Json.SucceededTask),
        { Status: WebTaskStatus.Completed, Ending: { Error: not null } ending } => TypedResults.Json(Failed(task, ending), WireFormat.Json.FailedTask),
        { Status: WebTaskStatus.Completed } => throw new InvalidOperationException($"Task {task.Id} is completed but has no ending."),
        _ => TypedResults.Json(Unfinished(task), WireFormat.Json.UnfinishedTask),
    };

    private static UnfinishedTask Unfinished(WebTask task) => new()
    {
        WebTaskId = task.Id.Value,
        Status = task.Status.ToWire(),
        Timing = task.ToTiming(),
        Input = new RawJson(task.InputJson),
    };

    private static CanceledTask Canceled(WebTask task) => new()
    {
        WebTaskId = task.Id.Value,
        Status = task.Status.ToWire(),
        Reason = (task.CancelReason ?? throw new InvalidOperationException($"Task {task.Id} is canceled without a reason.")).ToBody(),
        Timing = task.ToTiming(),
        Input = new RawJson(task.InputJson),
    };

    private static SucceededTask Succeeded(WebTask task, TaskEnding ending, Func<string, string> artifactUrl) => new()
    {
        WebTaskId = task.Id.Value,
        Status = task.Status.ToWire(),
        Outcome = "success",
        Result = ending.ResultJson is { } json ? new RawJson(json) : null,
        ResultUrl = ending.ResultArtifact is { } name ? artifactUrl(name) : null,
        Evidence = [.. ending.Evidence.Select(item => item.ToBody())],
        Ungrounded = ending.Ungrounded,
        Reuse = ending.Reuse.ToBody(),
        Cost = ending.Cost.ToBody(),
        Timing = task.ToTiming(),
        Input = new RawJson(task.InputJson),
    };

    private static FailedTask Failed(WebTask task, TaskEnding ending) => new()
    {
        WebTaskId = task.Id.Value,
        Status = task.Status.ToWire(),
        Outcome = "failed",
        Error = (ending.Error ?? throw new InvalidOperationException($"Task {task.Id} failed without an error.")).ToBody(task.Id),
        Reuse = ending.Reuse.ToBody(),
        Cost = ending.Cost.ToBody(),
        Timing = task.ToTiming(),
        Input = new RawJson(task.InputJson),
    };
}
