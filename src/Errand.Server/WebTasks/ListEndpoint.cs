using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.Wire;
using Errand.Storage.Tasks;

namespace Errand.Server.WebTasks;

/// <summary>GET web-tasks: newest first, a page at a time.</summary>
internal sealed class ListEndpoint(IWebTaskStore tasks)
{
    public async Task<IResult> ListAsync(Caller caller, HttpRequest request, CancellationToken cancellationToken)
    {
        var asked = ListQuery.Read(request.Query);
        if (asked.Faults.Count > 0)
        {
            return ErrorResult.BadRequest(asked.Faults);
        }

        var page = await tasks.ListAsync(caller.WorkspaceId, asked.Query, cancellationToken);
        var next = page.Next is { } cursor ? CursorText.Write(cursor) : null;
        return TypedResults.Json(new WebTaskList([.. page.Items.Select(task => task.ToItem())], next), WireFormat.Json.WebTaskList);
    }
}
