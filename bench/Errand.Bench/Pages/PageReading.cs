using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Bench.Pages;

/// <summary>What was read from one page, and how long it took.</summary>
internal sealed record PageReading(ReadPlan Plan, JsonNode? Value, TimeSpan Surveyed, TimeSpan Planned);
