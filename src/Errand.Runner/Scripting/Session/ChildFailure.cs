namespace Errand.Runner.Scripting.Session;

/// <summary>What the child says of a failure; its words, checked before they are used.</summary>
internal sealed record ChildFailure(string? Kind, string? Name, string? Message, string? File, int? Line, int? Column, int? Call);
