namespace Errand.Composition;

/// <summary>What a command asks of the host it runs.</summary>
internal sealed record HostSettings
{
    /// <summary>Configuration from the command line.</summary>
    public string[] Arguments { get; init; } = [];

    /// <summary>Addresses to listen on; null: configuration's, or the default.</summary>
    public string? Urls { get; init; }

    /// <summary>Configuration that wins over every other source.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    /// <summary>Logs warnings only, and to standard error: standard output belongs to the command.</summary>
    public bool Quiet { get; init; }
}
