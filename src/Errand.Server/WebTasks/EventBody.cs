using System.Text.Json.Nodes;

namespace Errand.Server.WebTasks;

/// <summary>One step of a task.</summary>
/// <param name="Sequence">Counts from 1 within the task; the id of the server-sent event.</param>
/// <param name="At">When it happened.</param>
/// <param name="Type">A stable word, such as attempt-started or page-opened.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="DurationMs">How long the step took; absent for a moment.</param>
/// <param name="Url">The page it happened on; absent when none.</param>
/// <param name="Data">More for programs; absent when there is none.</param>
internal sealed record EventBody(long Sequence, DateTimeOffset At, string Type, string Message, long? DurationMs, string? Url, JsonNode? Data);
