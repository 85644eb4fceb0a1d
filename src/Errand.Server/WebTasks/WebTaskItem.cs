using Errand.Server.Errors;

namespace Errand.Server.WebTasks;

/// <summary>A task in a list: what tells it from others, without its result and input.</summary>
internal sealed record WebTaskItem
{
    /// <summary>The task.</summary>
    public required string WebTaskId { get; init; }

    /// <summary>pending, started, completed or canceled.</summary>
    public required string Status { get; init; }

    /// <summary>success or failed; absent unless completed.</summary>
    public string? Outcome { get; init; }

    /// <summary>The automation's key, the caller's or the minted one.</summary>
    public required string ReuseKey { get; init; }

    /// <summary>The task as submitted.</summary>
    public required string Task { get; init; }

    /// <summary>The start URL as submitted.</summary>
    public string? StartUrl { get; init; }

    /// <summary>The tags as submitted.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>What went wrong; absent unless it failed.</summary>
    public ErrorBody? Error { get; init; }

    /// <summary>Why it was canceled; absent unless it was.</summary>
    public ReasonBody? Reason { get; init; }

    /// <summary>When it happened and how long it took.</summary>
    public required TimingBody Timing { get; init; }
}
