namespace Errand.Runner.Scripting.Bindings;

/// <summary>One entry of the closed table of calls.</summary>
internal sealed record Binding(BindingKind Kind, Func<ScriptCall, Task<object?>> Run);
