namespace Errand.Runner.Scripting;

/// <summary>What made a run fail.</summary>
public enum ScriptFaultKind
{
    /// <summary>The code does not parse, or an import cannot be resolved.</summary>
    Syntax,

    /// <summary>The code threw, or a promise was rejected, by its own doing.</summary>
    Thrown,

    /// <summary>A page call failed: nothing matched in time, too much matched, an element could not be acted on.</summary>
    Page,

    /// <summary>A navigation failed on the network: name, connection, certificate.</summary>
    Navigation,

    /// <summary>A limit was reached: time, heap, stack, output or calls.</summary>
    Limit,

    /// <summary>A page call or host call that this task does not allow.</summary>
    Refused,

    /// <summary>The browser or its driver went away.</summary>
    BrowserLost,

    /// <summary>The run was told to stop.</summary>
    Canceled,
}
