using Errand.Server.Wire;

namespace Errand.Server.WebTasks;

/// <summary>A task that ended well.</summary>
internal sealed record SucceededTask : WebTaskResult
{
    /// <summary>The task.</summary>
    public required string WebTaskId { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Status { get; init; }

    /// <summary>Always success.</summary>
    public required string Outcome { get; init; }

    /// <summary>What the task produced; absent when it is larger than the inline limit.</summary>
    public RawJson? Result { get; init; }

    /// <summary>Where to fetch a result that is larger than the inline limit, with the same key.</summary>
    public string? ResultUrl { get; init; }

    /// <summary>Where each value of the result was read.</summary>
    public required IReadOnlyList<EvidenceBody> Evidence { get; init; }

    /// <summary>JSON Pointers into the result, of values that no read accounts for.</summary>
    public required IReadOnlyList<string> Ungrounded { get; init; }

    /// <summary>What became of the saved code.</summary>
    public required ReuseBody Reuse { get; init; }

    /// <summary>What the models cost; all zero when none was called.</summary>
    public required CostBody Cost { get; init; }

    /// <summary>When it happened and how long it took.</summary>
    public required TimingBody Timing { get; init; }

    /// <summary>The body exactly as it was submitted, but for credentials.</summary>
    public required RawJson Input { get; init; }
}
