using System.Text.Json.Nodes;

namespace Errand.Core.Errors;

/// <summary>Why a task failed.</summary>
/// <param name="Code">The stage and kind of the failure.</param>
/// <param name="Message">What was wrong, where, and what to do: one or two sentences, safe to show the caller.</param>
/// <param name="Details">More for programs, such as the list of schema faults; null when there is none.</param>
public sealed record TaskError(TaskErrorCode Code, string Message, JsonNode? Details = null);
