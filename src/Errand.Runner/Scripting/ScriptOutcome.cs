namespace Errand.Runner.Scripting;

/// <summary>How a run ended.</summary>
public abstract record ScriptOutcome
{
    private ScriptOutcome()
    {
    }

    /// <summary>The default export returned; <paramref name="Json"/> is its value, serialised on the host side of the bridge (undefined is null).</summary>
    public sealed record Returned(string Json) : ScriptOutcome;

    /// <summary>The run ended without a value.</summary>
    public sealed record Faulted(ScriptFault Fault) : ScriptOutcome;

    /// <summary>A rehearsal reached the irreversible step <paramref name="Label"/>.</summary>
    public sealed record StoppedAtEffect(string Label) : ScriptOutcome;
}
