using System.Text.Json.Nodes;

namespace Errand.Storage.Events;

/// <summary>One step of a task, as its caller may see it.</summary>
/// <param name="Sequence">Counts from 1 within the task; set by the log.</param>
/// <param name="At">When it happened.</param>
/// <param name="Type">A stable kebab-case word, such as <c>attempt-started</c> or <c>page-opened</c>.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Duration">How long the step took; null for a moment.</param>
/// <param name="Url">The page it happened on; null when none.</param>
/// <param name="Data">More for programs; null when there is none.</param>
public sealed record TaskEvent(long Sequence, DateTimeOffset At, string Type, string Message, TimeSpan? Duration, string? Url, JsonNode? Data);
