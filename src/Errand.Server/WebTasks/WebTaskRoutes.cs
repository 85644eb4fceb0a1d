using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.OpenApi;

namespace Errand.Server.WebTasks;

/// <summary>The routes under <c>web-tasks</c>.</summary>
internal static class WebTaskRoutes
{
    public static IServiceCollection AddWebTasks(this IServiceCollection services) => services
        .AddSingleton<StartEndpoint>()
        .AddSingleton<ResultEndpoint>()
        .AddSingleton<ListEndpoint>()
        .AddSingleton<CancelEndpoint>()
        .AddSingleton<EventsEndpoint>()
        .AddSingleton<EventStream>();

    public static void MapWebTasks(this RouteGroupBuilder workspace)
    {
        var group = workspace.MapGroup("web-tasks").WithTags("webTasks");
        MapStart(group);
        MapResult(group, "{id}/result", "webTaskResult", "Web Task - Result");
        MapResult(group, "result/{id}", "webTaskResultById", "Web Task - Result (second address)");
        MapList(group);
        MapCancel(group);
        MapEvents(group);
    }

    private static void MapStart(RouteGroupBuilder group) => group
        .MapPost("start", (StartEndpoint endpoint, Caller caller, HttpRequest request, CancellationToken cancellationToken) =>
            endpoint.StartAsync(caller, request, cancellationToken))
        .WithName("webTaskStart")
        .WithSummary("Web Task - Start")
        .WithDescription("Start a Web Task. The task runs asynchronously; poll the result endpoint for status and output.")
        .WithMetadata(
            new HeaderDoc(StartEndpoint.IdempotencyHeader, "1 to 255 printable characters: a start sent again under the same key answers the first task."),
            new BodyDoc(typeof(StartBody), "application/json"))
        .Produces<StartAnswer>()
        .Refuses(
            ApiErrorCode.BadRequest, ApiErrorCode.Unauthorized, ApiErrorCode.Conflict, ApiErrorCode.PayloadTooLarge, ApiErrorCode.RateLimited,
            ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable);

    private static void MapResult(RouteGroupBuilder group, string pattern, string name, string summary) => group
        .MapGet(pattern, (ResultEndpoint endpoint, Caller caller, string id, string? wait, HttpContext context, CancellationToken cancellationToken) =>
            endpoint.ReadAsync(caller, id, wait, context, cancellationToken))
        .WithName(name)
        .WithSummary(summary)
        .WithDescription("Status and, once it has ended, outcome of a task. With wait (seconds, 0 to 60) the answer comes when the task ends or the time is up.")
        .Produces<WebTaskResult>()
        .Refuses(
            ApiErrorCode.BadRequest, ApiErrorCode.Unauthorized, ApiErrorCode.NotFound, ApiErrorCode.RateLimited,
            ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable);

    private static void MapList(RouteGroupBuilder group) => group
        .MapGet("", (ListEndpoint endpoint, Caller caller, HttpRequest request, CancellationToken cancellationToken) =>
            endpoint.ListAsync(caller, request, cancellationToken))
        .WithName("webTaskList")
        .WithSummary("Web Task - List")
        .WithDescription("Tasks of the workspace, newest first.")
        .WithMetadata(
            new QueryDoc("status", "Only tasks of this status: pending, started, completed or canceled."),
            new QueryDoc("outcome", "Only completed tasks of this outcome: success or failed."),
            new QueryDoc("reuseKey", "Only tasks under this reuse key."),
            new QueryDoc("limit", "Items of a page, 1 to 200; 50 when absent.", "integer"),
            new QueryDoc("cursor", "The nextCursor of the page before."))
        .Produces<WebTaskList>()
        .Refuses(ApiErrorCode.BadRequest, ApiErrorCode.Unauthorized, ApiErrorCode.RateLimited, ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable);

    private static void MapCancel(RouteGroupBuilder group) => group
        .MapPost("{id}/cancel", (CancelEndpoint endpoint, Caller caller, string id, CancellationToken cancellationToken) =>
            endpoint.CancelAsync(caller, id, cancellationToken))
        .WithName("webTaskCancel")
        .WithSummary("Web Task - Cancel")
        .WithDescription("Cancels a task that waits or runs. A finished task answers its status unchanged.")
        .Produces<CancelAnswer>()
        .Refuses(ApiErrorCode.Unauthorized, ApiErrorCode.NotFound, ApiErrorCode.RateLimited, ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable);

    private static void MapEvents(RouteGroupBuilder group) => group
        .MapGet("{id}/events", (EventsEndpoint endpoint, Caller caller, string id, HttpRequest request, CancellationToken cancellationToken) =>
            endpoint.ReadAsync(caller, id, request, cancellationToken))
        .WithName("webTaskEvents")
        .WithSummary("Web Task - Events")
        .WithDescription(
            "Every step: what, when, how long, which page. Accept: text/event-stream follows the task until it ends (each event's data is an EventBody; "
            + "resume with Last-Event-ID; an event named end closes the stream); otherwise the steps so far as JSON.")
        .WithMetadata(
            new QueryDoc("after", "Only steps behind this sequence number.", "integer"),
            new HeaderDoc("Last-Event-ID", "Of a stream: the id of the last event received; the stream goes on behind it."))
        .Produces<EventList>(StatusCodes.Status200OK, "application/json", EventAccept.StreamType)
        .Refuses(
            ApiErrorCode.BadRequest, ApiErrorCode.Unauthorized, ApiErrorCode.NotFound, ApiErrorCode.RateLimited,
            ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable);
}
