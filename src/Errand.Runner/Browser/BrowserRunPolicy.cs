namespace Errand.Runner.Browser;

/// <summary>What a run's browser may do.</summary>
public sealed record BrowserRunPolicy
{
    /// <summary>Hosts the pages may load from, subdomains included; empty: any public host.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Leaves out images, fonts and media, which code that only reads text does not need.</summary>
    public bool BlockMedia { get; init; } = true;

    /// <summary>Records a Playwright trace of the whole run.</summary>
    public bool Trace { get; init; }
}
