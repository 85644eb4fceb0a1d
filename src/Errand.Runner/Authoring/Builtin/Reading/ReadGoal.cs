using System.Text.Json.Nodes;

namespace Errand.Runner.Authoring.Builtin.Reading;

/// <summary>What is wanted from a page.</summary>
/// <param name="Task">The task in plain words, placeholders replaced.</param>
/// <param name="Schema">JSON Schema of the result; null when the caller gave none and the planner may name the fields itself.</param>
/// <param name="Parameters">The caller's parameters; their values never end up in code.</param>
public sealed record ReadGoal(string Task, JsonNode? Schema, JsonObject Parameters)
{
    /// <summary>
    /// When set, the goal is one object with only these properties of the schema's record: what is left to read on a
    /// record's own page after the list gave the rest. Names as in <see cref="ReadPlan.Missing"/>.
    /// </summary>
    public IReadOnlyList<string>? Only { get; init; }
}
