using Errand.Core.Evidence;
using Errand.Runner.Browser.Egress;
using Errand.Runner.Scripting;

namespace Errand.Runner.Journey.Running;

/// <summary>One run of automation code, with what it left behind.</summary>
internal sealed record CodeRun
{
    public required ScriptOutcome Outcome { get; init; }

    /// <summary>Every leaf the code read, in order.</summary>
    public required IReadOnlyList<ReadRecord> Reads { get; init; }

    /// <summary>What the last page looked like when the run ended.</summary>
    public required PageSight Sight { get; init; }

    /// <summary>Addresses the egress proxy refused.</summary>
    public required IReadOnlyList<EgressDenial> Denials { get; init; }

    /// <summary>Hosts that were allowed and could not be reached.</summary>
    public required IReadOnlyList<EgressFailure> Failures { get; init; }

    /// <summary>Whether an irreversible step has begun.</summary>
    public required bool EffectBegun { get; init; }

    /// <summary>Time in the browser.</summary>
    public required TimeSpan Elapsed { get; init; }
}
