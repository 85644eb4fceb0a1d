using System.Text.Json.Serialization;

namespace Errand.Server.WebTasks;

/// <summary>A page of tasks, newest first.</summary>
/// <param name="Items">The tasks.</param>
/// <param name="NextCursor">Pass it as cursor for the next page; null on the last.</param>
internal sealed record WebTaskList(
    IReadOnlyList<WebTaskItem> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor);
