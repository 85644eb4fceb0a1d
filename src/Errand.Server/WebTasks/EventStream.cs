using System.Text;
using System.Text.Json;
using Errand.Core.Tasks;
using Errand.Server.Metrics;
using Errand.Server.Wire;
using Errand.Storage.Events;
using Errand.Storage.Tasks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Errand.Server.WebTasks;

/// <summary>Server-sent events of one task: each step under its sequence number as id, and an <c>end</c> event when the task is final.</summary>
internal sealed class EventStream(
    IEventLog events,
    IWebTaskStore tasks,
    TimeProvider time,
    IOptions<EventStreamOptions> options,
    IHostApplicationLifetime lifetime,
    ErrandMetrics metrics)
{
    /// <summary>An answer that sends the steps behind <paramref name="after"/> and those to come.</summary>
    public IResult Follow(WorkspaceId workspace, WebTaskId id, long after) => new Answer(context => SendAsync(context, workspace, id, after));

    private async Task SendAsync(HttpContext context, WorkspaceId workspace, WebTaskId id, long after)
    {
        context.Response.ContentType = EventAccept.StreamType;
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var open = metrics.OpenStream();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await WriteAsync(context, "retry: 1000\n\n", either.Token);
            await SendStepsAsync(context, events.FollowAsync(workspace, id, after, either.Token), either.Token);
            var task = await tasks.FindAsync(workspace, id, either.Token);
            if (task is not null && task.Status.IsFinal())
            {
                var status = JsonSerializer.Serialize(new CancelAnswer(id.Value, task.Status.ToWire()), WireFormat.Json.CancelAnswer);
                await WriteAsync(context, $"event: end\ndata: {status}\n\n", either.Token);
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // A stream that ends without "end" is resumed by the caller, at another node or after the restart.
        }
    }

    private async Task SendStepsAsync(HttpContext context, IAsyncEnumerable<TaskEvent> steps, CancellationToken cancellationToken)
    {
        await using var reader = steps.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = reader.MoveNextAsync().AsTask();
            await BeatUntilAsync(next, context, cancellationToken);
            if (!await next)
            {
                return;
            }

            var json = JsonSerializer.Serialize(reader.Current.ToBody(), WireFormat.Json.EventBody);
            await WriteAsync(context, $"id: {reader.Current.Sequence}\ndata: {json}\n\n", cancellationToken);
        }
    }

    private async Task BeatUntilAsync(Task next, HttpContext context, CancellationToken cancellationToken)
    {
        while (!next.IsCompleted)
        {
            using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var pause = Task.Delay(options.Value.Heartbeat, time, answered.Token);
            if (await Task.WhenAny(next, pause) == next || cancellationToken.IsCancellationRequested)
            {
                await answered.CancelAsync();
                return;
            }

            await WriteAsync(context, ": heartbeat\n\n", cancellationToken);
        }
    }

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }

    private sealed class Answer(Func<HttpContext, Task> send) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => send(httpContext);
    }
}
