using System.Text.Json.Serialization;

namespace Errand.Server.Access;

/// <summary>A page of the audit log, newest first.</summary>
/// <param name="Items">The changes.</param>
/// <param name="NextCursor">Pass it as cursor for the next page; null on the last.</param>
internal sealed record AuditList(
    IReadOnlyList<AuditItem> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor);
