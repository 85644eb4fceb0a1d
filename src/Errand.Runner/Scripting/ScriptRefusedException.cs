namespace Errand.Runner.Scripting;

/// <summary>A host call that the task does not allow. Its message is shown to the automation and to the caller.</summary>
public sealed class ScriptRefusedException(string message) : Exception(message);
