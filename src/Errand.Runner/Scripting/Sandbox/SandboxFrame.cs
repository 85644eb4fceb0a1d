namespace Errand.Runner.Scripting.Sandbox;

/// <summary>One message of the sandbox: <c>r</c> ready, <c>c</c> call, <c>d</c> done, <c>f</c> failed.</summary>
internal sealed record SandboxFrame(char Kind, byte[] Json);
