using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>What became of a start.</summary>
public abstract record StartOutcome
{
    private StartOutcome()
    {
    }

    /// <summary>Stored and enqueued.</summary>
    public sealed record Accepted(WebTaskId Id) : StartOutcome;

    /// <summary>The same request under the same idempotency key came before: its task.</summary>
    public sealed record Repeated(WebTaskId Id) : StartOutcome;

    /// <summary>The idempotency key belongs to another request.</summary>
    public sealed record KeyConflict : StartOutcome;

    /// <summary>The workspace has its allowed number of tasks waiting.</summary>
    public sealed record QueueFull(int Limit) : StartOutcome;
}
