namespace Errand.Core.Tasks;

/// <summary>How a result was produced; <c>reuse.how</c> on the wire, lower case.</summary>
public enum ReuseHow
{
    /// <summary>No code produced a result.</summary>
    None,

    /// <summary>Saved code ran as it was.</summary>
    Replayed,

    /// <summary>An author wrote new code.</summary>
    Authored,

    /// <summary>Saved code no longer worked and was mended.</summary>
    Repaired,
}
