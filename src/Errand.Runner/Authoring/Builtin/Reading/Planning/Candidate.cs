using Errand.Runner.Authoring.Builtin.Reading.Regions;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>A set of records with the fields found in them, and how well they fill the goal.</summary>
internal sealed record Candidate(RecordSet Set, IReadOnlyList<PlannedField> Fields, double Score);
