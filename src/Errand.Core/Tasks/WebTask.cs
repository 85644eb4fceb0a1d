using Errand.Core.Automations;

namespace Errand.Core.Tasks;

/// <summary>A task as the store keeps it.</summary>
public sealed record WebTask
{
    public required WebTaskId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    public required WebTaskStatus Status { get; init; }

    /// <summary>The request body exactly as it was sent: fields, order and number spelling.</summary>
    public required string InputJson { get; init; }

    /// <summary>The caller's key, or the one minted at start.</summary>
    public required ReuseKey ReuseKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the first attempt began; null while pending.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Attempts begun so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>Set when a caller asked to cancel; a running worker ends at the next breath.</summary>
    public bool CancelRequested { get; init; }

    /// <summary>Why it was canceled; null unless <see cref="Status"/> is canceled.</summary>
    public CancelReason? CancelReason { get; init; }

    /// <summary>How it ended; null unless <see cref="Status"/> is completed.</summary>
    public TaskEnding? Ending { get; init; }
}
