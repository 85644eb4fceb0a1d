using System.Text.Json.Nodes;
using System.Threading.Channels;
using Errand.Core.Tasks;
using Errand.Storage.Events;

namespace Errand.Runner.Journey;

/// <summary>
/// Tells a task's events without making the work wait for the store: steps go through a channel and are written in order.
/// Disposing it writes what is left, so that every step stands before the task's end does.
/// </summary>
internal sealed class JourneyLog : IAsyncDisposable
{
    private readonly Channel<TaskEvent> _steps = Channel.CreateUnbounded<TaskEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TimeProvider _time;
    private readonly Task _writing;

    public JourneyLog(WebTaskId id, IEventLog events, TimeProvider time)
    {
        _time = time;
        _writing = WriteAsync(id, events);
    }

    /// <summary>Adds a step that just happened.</summary>
    public void Tell(string type, string message, string? url = null, TimeSpan? duration = null, JsonNode? data = null) =>
        _steps.Writer.TryWrite(new TaskEvent(0, _time.GetUtcNow(), type, message, duration, url, data));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _steps.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync(WebTaskId id, IEventLog events)
    {
        await foreach (var step in _steps.Reader.ReadAllAsync())
        {
            await events.AppendAsync(id, step, CancellationToken.None);
        }
    }
}
