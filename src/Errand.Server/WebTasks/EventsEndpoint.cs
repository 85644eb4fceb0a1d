using System.Globalization;
using Errand.Core.Tasks;
using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.Wire;
using Errand.Storage.Events;
using Errand.Storage.Tasks;

namespace Errand.Server.WebTasks;

/// <summary>GET events: what has happened, as JSON, or what happens, as server-sent events.</summary>
internal sealed class EventsEndpoint(IWebTaskStore tasks, IEventLog events, EventStream stream)
{
    private const int MaxItems = 1_000;

    public async Task<IResult> ReadAsync(Caller caller, string id, HttpRequest request, CancellationToken cancellationToken)
    {
        var wantsStream = EventAccept.PrefersStream(request);
        var resume = request.Headers["Last-Event-ID"].ToString();
        var (path, text) = wantsStream && resume.Length > 0 ? ("/Last-Event-ID", resume) : ("/after", request.Query["after"].ToString());
        if (SequenceOf(text) is not { } after)
        {
            return ErrorResult.BadRequest(path, "Must be the sequence number of an event: a whole number, 0 or more.");
        }

        if (await tasks.FindAsync(caller.WorkspaceId, new WebTaskId(id), cancellationToken) is not { } task)
        {
            return ResultEndpoint.Unknown();
        }

        return wantsStream ? stream.Follow(caller.WorkspaceId, task.Id, after) : await ListAsync(task.Id, after, cancellationToken);
    }

    private async Task<IResult> ListAsync(WebTaskId id, long after, CancellationToken cancellationToken)
    {
        var steps = await events.ReadAsync(id, after, MaxItems, cancellationToken);
        var next = steps.Count > 0 ? steps[^1].Sequence : after;
        return TypedResults.Json(new EventList([.. steps.Select(step => step.ToBody())], next), WireFormat.Json.EventList);
    }

    private static long? SequenceOf(string text) =>
        text.Length == 0 ? 0 : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
}
