namespace Errand.Core.Options;

/// <summary><c>Errand:Browser</c>.</summary>
public sealed class BrowserOptions
{
    /// <summary>A given Chromium; empty: found or installed.</summary>
    public string ExecutablePath { get; set; } = "";

    /// <summary>A remote Chromium's DevTools endpoint; empty: a local one is started.</summary>
    public string CdpEndpoint { get; set; } = "";

    /// <summary>Runs after which the browser process is replaced, 1 or more. Default 200.</summary>
    public int RecycleAfterRuns { get; set; } = 200;

    /// <summary>Memory of the whole browser process tree, in MiB, above which it is replaced. Default 2048; 0: never.</summary>
    public int RecycleAboveMiB { get; set; } = 2048;
}
