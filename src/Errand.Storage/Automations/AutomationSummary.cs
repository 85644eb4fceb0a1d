using Errand.Core.Automations;

namespace Errand.Storage.Automations;

/// <summary>An automation without its code.</summary>
public sealed record AutomationSummary(ReuseKey Key, int CurrentVersion, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
