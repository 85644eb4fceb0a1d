namespace Errand.Server.WebTasks;

/// <summary>How a stream of events is kept open.</summary>
internal sealed class EventStreamOptions
{
    /// <summary>Silence after which a comment is sent, so that nobody between takes the connection for dead. Default 15 s.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);
}
