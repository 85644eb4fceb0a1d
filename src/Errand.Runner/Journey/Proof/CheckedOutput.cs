using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Core.Evidence;

namespace Errand.Runner.Journey.Proof;

/// <summary>An output with what the checks say of it.</summary>
/// <param name="Json">As it was returned.</param>
/// <param name="Value">The same, parsed.</param>
/// <param name="Evidence">Where each leaf was read.</param>
/// <param name="Error">What is wrong with it; null when it may be returned.</param>
internal sealed record CheckedOutput(string Json, JsonNode? Value, EvidenceReport Evidence, TaskError? Error);
