namespace Errand.Core.Literals;

/// <summary>A token of a script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its text, without quotes.</param>
/// <param name="Line">The line it begins on, from 1.</param>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, string Value, int Line);
