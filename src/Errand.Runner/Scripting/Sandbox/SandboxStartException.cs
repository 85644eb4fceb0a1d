namespace Errand.Runner.Scripting.Sandbox;

/// <summary>A sandbox process did not become ready.</summary>
internal sealed class SandboxStartException(string message) : Exception(message);
