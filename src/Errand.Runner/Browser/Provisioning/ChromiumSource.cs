namespace Errand.Runner.Browser.Provisioning;

/// <summary>How a browser came to be known.</summary>
public enum ChromiumSource
{
    /// <summary>Named in <c>Errand:Browser:ExecutablePath</c>.</summary>
    Given,

    /// <summary>Installed on the machine before.</summary>
    Installed,

    /// <summary>In Playwright's own folder of browsers.</summary>
    PlaywrightCache,

    /// <summary>Downloaded just now by Playwright.</summary>
    PlaywrightDownload,

    /// <summary>Installed just now by the system's package manager.</summary>
    PackageManager,
}
