namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>A column taken for a property.</summary>
internal sealed record FieldMatch(Wanted Wanted, Column Column, double Certainty);
