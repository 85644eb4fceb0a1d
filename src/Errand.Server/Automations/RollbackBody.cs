namespace Errand.Server.Automations;

/// <summary>Which version to go back to.</summary>
/// <param name="Version">Its number.</param>
internal sealed record RollbackBody(int Version);
