namespace Errand.Runner.Browser.Provisioning;

/// <summary>A Chromium that runs here, and how we came by it.</summary>
public sealed record ChromiumFound(string Path, ChromiumSource Source);
