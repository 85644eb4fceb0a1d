namespace Errand.Server.Automations;

/// <summary>An automation in a list.</summary>
/// <param name="ReuseKey">Its key.</param>
/// <param name="Version">Its current version.</param>
/// <param name="CreatedAt">When its first version was saved.</param>
/// <param name="UpdatedAt">When its current version was saved.</param>
internal sealed record AutomationItem(string ReuseKey, int Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
