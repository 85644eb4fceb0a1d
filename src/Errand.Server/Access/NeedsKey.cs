using Errand.Storage.Access;

namespace Errand.Server.Access;

/// <summary>Marks an endpoint under a workspace: the caller's key must open it.</summary>
/// <param name="AtLeast">What the key must be allowed; null: to read for what only reads, and to run for all else.</param>
internal sealed record NeedsKey(KeyScope? AtLeast = null);
