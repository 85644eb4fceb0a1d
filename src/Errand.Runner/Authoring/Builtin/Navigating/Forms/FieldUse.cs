using Errand.Runner.Authoring.Builtin.Navigating.Locating;

namespace Errand.Runner.Authoring.Builtin.Navigating.Forms;

/// <summary>A parameter put into a field.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Field">The field.</param>
/// <param name="Action">How it takes the value.</param>
/// <param name="IsText">The parameter is a string as it is; else code must make it one.</param>
internal sealed record FieldUse(string Parameter, LocatorRecipe Field, FieldAction Action, bool IsText);
