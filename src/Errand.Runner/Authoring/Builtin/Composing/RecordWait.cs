namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>How the code waits for what it reads.</summary>
internal enum RecordWait
{
    /// <summary>It stands in the document as the server sends it, and there may be none: nothing to wait for.</summary>
    None,

    /// <summary>It stands in the document as the server sends it; none means that the page has changed.</summary>
    Present,

    /// <summary>A script puts it there; none means that the page has changed.</summary>
    Scripted,

    /// <summary>A script puts it there, and there may be none.</summary>
    ScriptedOrNone,
}
