using Errand.Core.Automations;

namespace Errand.Core.Tasks;

/// <summary>What became of the saved code.</summary>
/// <param name="Key">The automation's key.</param>
/// <param name="Updated">Whether this task saved a version.</param>
/// <param name="Version">The version that produced the result, or the current one; null when none exists.</param>
/// <param name="How">How the result was produced.</param>
public sealed record ReuseReport(ReuseKey Key, bool Updated, int? Version, ReuseHow How);
