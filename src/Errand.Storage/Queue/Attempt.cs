using Errand.Core.Tasks;

namespace Errand.Storage.Queue;

/// <summary>One try at a task, held under a lease.</summary>
public sealed record Attempt
{
    /// <summary>The task as stored, status started.</summary>
    public required WebTask Task { get; init; }

    /// <summary>1 for the first try.</summary>
    public required int Number { get; init; }

    /// <summary>Fences this try's writes: a later attempt holds another lease.</summary>
    public required string Lease { get; init; }

    /// <summary>Fires when the caller cancels the task.</summary>
    public required CancellationToken CanceledByCaller { get; init; }

    /// <summary>Fires when this worker shuts down or has lost the lease.</summary>
    public required CancellationToken Interrupted { get; init; }
}
