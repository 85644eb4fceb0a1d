using System.Text.Json.Serialization;

namespace Errand.Server.WebTasks;

/// <summary>What became of the saved code.</summary>
/// <param name="Key">The automation's key, the caller's or the minted one.</param>
/// <param name="Updated">Whether this task saved a version.</param>
/// <param name="Version">The version that produced the result, or the current one; null when none exists.</param>
/// <param name="How">replayed, authored, repaired or none.</param>
internal sealed record ReuseBody(
    string Key,
    bool Updated,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string How);
