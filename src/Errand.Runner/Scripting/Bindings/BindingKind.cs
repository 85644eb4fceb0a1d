namespace Errand.Runner.Scripting.Bindings;

/// <summary>How a call is reported.</summary>
internal enum BindingKind
{
    /// <summary>It acts, navigates or waits: a step.</summary>
    Act,

    /// <summary>It reads: a step only when it fails.</summary>
    Read,

    /// <summary>Housekeeping of the bridge: never a step.</summary>
    Quiet,
}
