using Errand.Core.Errors;

namespace Errand.Core.Tasks;

/// <summary>How a completed task ended, with all that its result reports.</summary>
public sealed record TaskEnding
{
    /// <summary>The JSON result on success; null on failure, or when it is kept as an artifact (<see cref="ResultArtifact"/>).</summary>
    public string? ResultJson { get; init; }

    /// <summary>Name of the artifact that holds a result above the inline limit; null otherwise.</summary>
    public string? ResultArtifact { get; init; }

    /// <summary>What went wrong; null on success.</summary>
    public TaskError? Error { get; init; }

    /// <summary>Where each leaf of the result was read, in result order.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>JSON Pointers of leaves that no read accounts for.</summary>
    public IReadOnlyList<string> Ungrounded { get; init; } = [];

    public required ReuseReport Reuse { get; init; }

    public required CostReport Cost { get; init; }

    /// <summary>Time in the browser, from context to close.</summary>
    public required TimeSpan BrowserTime { get; init; }

    /// <summary>Time waiting for models.</summary>
    public required TimeSpan ModelTime { get; init; }

    /// <summary>Whether the task succeeded.</summary>
    public bool Succeeded => Error is null;
}
