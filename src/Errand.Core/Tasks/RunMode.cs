namespace Errand.Core.Tasks;

/// <summary>How much authoring a task allows; <c>mode</c> on the wire.</summary>
public enum RunMode
{
    /// <summary>Replay saved code; author or repair it when there is none or it no longer works.</summary>
    Auto,

    /// <summary>Replay saved code or use the built-in author; no model client exists in such a task.</summary>
    CodeOnly,

    /// <summary>Ignore saved code and author anew.</summary>
    Fresh,
}
