using System.Text.Json.Serialization;

namespace Errand.Server.Automations;

/// <summary>A page of automations, in order of key.</summary>
/// <param name="Items">The automations.</param>
/// <param name="NextCursor">Pass it as cursor for the next page; null on the last.</param>
internal sealed record AutomationList(
    IReadOnlyList<AutomationItem> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor);
