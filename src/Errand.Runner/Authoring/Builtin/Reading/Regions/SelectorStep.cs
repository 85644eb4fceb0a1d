namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>One step of a selector; <see cref="IsChild"/> asks for a direct child of the step before (of the scope, for the first).</summary>
internal readonly record struct SelectorStep(Compound Compound, bool IsChild);
