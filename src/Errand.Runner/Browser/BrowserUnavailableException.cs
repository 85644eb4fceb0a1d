namespace Errand.Runner.Browser;

/// <summary>No browser could be started or connected to. The message names the cure and may be shown to the operator.</summary>
public sealed class BrowserUnavailableException(string message, Exception innerException) : Exception(message, innerException);
