namespace Errand.Server.Health;

/// <summary>How the service is.</summary>
/// <param name="Status">healthy or degraded.</param>
/// <param name="Checks">What was looked at, by name.</param>
internal sealed record HealthBody(string Status, IReadOnlyDictionary<string, string> Checks);
