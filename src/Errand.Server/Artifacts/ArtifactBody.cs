namespace Errand.Server.Artifacts;

/// <summary>A file that a task left behind.</summary>
/// <param name="Name">Its name, unique within the task.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="CreatedAt">When it was kept.</param>
/// <param name="Url">Where to fetch it, with the same key.</param>
internal sealed record ArtifactBody(string Name, string ContentType, long SizeBytes, DateTimeOffset CreatedAt, string Url);
