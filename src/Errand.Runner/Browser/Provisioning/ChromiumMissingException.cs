namespace Errand.Runner.Browser.Provisioning;

/// <summary>No browser could be found or installed. The message names the cure and may be shown to the operator.</summary>
public sealed class ChromiumMissingException(string message) : Exception(message);
