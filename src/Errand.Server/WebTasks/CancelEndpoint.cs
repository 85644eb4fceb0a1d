using Errand.Core.Tasks;
using Errand.Server.Access;
using Errand.Server.Wire;
using Errand.Storage.Tasks;

namespace Errand.Server.WebTasks;

/// <summary>POST cancel: a running task is given a moment to stop, so that the answer is mostly the end of it.</summary>
internal sealed class CancelEndpoint(IWebTaskStore tasks)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly CancelReason ByCaller = new("user", "Canceled by request.");

    public async Task<IResult> CancelAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var task = await tasks.CancelAsync(caller.WorkspaceId, new WebTaskId(id), ByCaller, cancellationToken);
        if (task is { Status: WebTaskStatus.Started })
        {
            task = await tasks.WaitAsync(caller.WorkspaceId, task.Id, Patience, cancellationToken);
        }

        return task is null
            ? ResultEndpoint.Unknown()
            : TypedResults.Json(new CancelAnswer(task.Id.Value, task.Status.ToWire()), WireFormat.Json.CancelAnswer);
    }
}
