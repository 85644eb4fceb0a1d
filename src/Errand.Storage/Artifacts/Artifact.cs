namespace Errand.Storage.Artifacts;

/// <summary>A file that a task left behind.</summary>
public sealed record Artifact(string Name, string ContentType, long SizeBytes, DateTimeOffset CreatedAt);
