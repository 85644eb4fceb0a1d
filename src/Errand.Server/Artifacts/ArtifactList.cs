namespace Errand.Server.Artifacts;

/// <summary>Files that a task left behind, oldest first.</summary>
/// <param name="Items">The files.</param>
internal sealed record ArtifactList(IReadOnlyList<ArtifactBody> Items);
