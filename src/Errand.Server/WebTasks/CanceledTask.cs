using Errand.Server.Wire;

namespace Errand.Server.WebTasks;

/// <summary>A task that was canceled.</summary>
internal sealed record CanceledTask : WebTaskResult
{
    /// <summary>The task.</summary>
    public required string WebTaskId { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Status { get; init; }

    /// <summary>Why it was canceled.</summary>
    public required ReasonBody Reason { get; init; }

    /// <summary>When it happened and how long it took.</summary>
    public required TimingBody Timing { get; init; }

    /// <summary>The body exactly as it was submitted, but for credentials.</summary>
    public required RawJson Input { get; init; }
}
