namespace Errand.Server.Access;

/// <summary>The keys of a workspace, oldest first, revoked and expired ones too.</summary>
/// <param name="Items">The keys.</param>
internal sealed record KeyList(IReadOnlyList<KeyBody> Items);
