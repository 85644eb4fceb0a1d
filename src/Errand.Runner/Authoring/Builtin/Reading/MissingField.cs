namespace Errand.Runner.Authoring.Builtin.Reading;

/// <summary>A wanted property that was not found.</summary>
/// <param name="Name">The property, spelled as <see cref="FieldRead.Name"/>.</param>
/// <param name="IsRequired">The schema requires it.</param>
/// <param name="Looked">Where the planner looked, for the error message.</param>
public sealed record MissingField(string Name, bool IsRequired, string Looked);
