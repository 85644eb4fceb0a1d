namespace Errand.Runner.Scripting;

/// <summary>Why and where a run failed.</summary>
/// <param name="Kind">What failed; decides what comes next.</param>
/// <param name="Name">The JavaScript error class, such as <c>TimeoutError</c> or <c>TypeError</c>.</param>
/// <param name="Message">The error's message, Playwright's own where Playwright raised it; at most a few kilobytes.</param>
/// <param name="File">The tree's file the error came from; null when none of it did.</param>
/// <param name="Line">1-based line in <paramref name="File"/>.</param>
/// <param name="Column">1-based column in <paramref name="File"/>.</param>
/// <param name="Step">The page call that failed; null when it was none.</param>
public sealed record ScriptFault(ScriptFaultKind Kind, string Name, string Message, string? File, int? Line, int? Column, ScriptStep? Step)
{
    /// <summary>One line for people: <c>main.js:12:5: TimeoutError: …</c>.</summary>
    public override string ToString() => File is null ? $"{Name}: {Message}" : $"{File}:{Line}:{Column}: {Name}: {Message}";
}
