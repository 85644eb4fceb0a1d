using Errand.Server.Errors;
using Errand.Server.Wire;

namespace Errand.Server.WebTasks;

/// <summary>A task that ended with an error; the saved code is as it was.</summary>
internal sealed record FailedTask : WebTaskResult
{
    /// <summary>The task.</summary>
    public required string WebTaskId { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Status { get; init; }

    /// <summary>Always failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>What went wrong.</summary>
    public required ErrorBody Error { get; init; }

    /// <summary>What became of the saved code.</summary>
    public required ReuseBody Reuse { get; init; }

    /// <summary>What the models cost; all zero when none was called.</summary>
    public required CostBody Cost { get; init; }

    /// <summary>When it happened and how long it took.</summary>
    public required TimingBody Timing { get; init; }

    /// <summary>The body exactly as it was submitted, but for credentials.</summary>
    public required RawJson Input { get; init; }
}
