namespace Errand.Server.Access;

/// <summary>Marks an endpoint under a workspace: the caller's key must open it.</summary>
internal sealed record NeedsKey;
