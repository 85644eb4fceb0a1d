namespace Errand.Runner.Scripting.Session;

/// <summary>Why the host ended a run before its code did.</summary>
internal enum RunEnd
{
    None,
    Canceled,
    WallTime,
    Memory,
    Calls,
    Output,
    Effect,
}
