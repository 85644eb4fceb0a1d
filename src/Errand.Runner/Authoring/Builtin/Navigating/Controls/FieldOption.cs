namespace Errand.Runner.Authoring.Builtin.Navigating.Controls;

/// <summary>A choice of a <c>select</c>.</summary>
internal sealed record FieldOption(string Label, string Value);
