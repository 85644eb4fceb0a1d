namespace Errand.Sandbox;

/// <summary>One message from the parent.</summary>
internal sealed record Frame(FrameKind Kind, string Json);
