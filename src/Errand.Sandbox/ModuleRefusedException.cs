namespace Errand.Sandbox;

/// <summary>An import that this automation may not make or that leads nowhere.</summary>
internal sealed class ModuleRefusedException(string message) : Exception(message);
