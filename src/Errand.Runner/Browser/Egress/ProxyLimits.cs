namespace Errand.Runner.Browser.Egress;

/// <summary>What one run may cost the egress proxy at most.</summary>
internal sealed record ProxyLimits
{
    /// <summary>Bytes of a request or response head. Default 64 KiB.</summary>
    public int HeadBytes { get; init; } = 64 * 1024;

    /// <summary>How long a connection may stay without a byte in either direction. Default 5 minutes.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Connections of one run at once; one more is closed unanswered. Default 256, which is more than a browser opens to one proxy.</summary>
    public int Connections { get; init; } = 256;

    /// <summary>Idle upstream connections kept for one origin of one run. Default 6.</summary>
    public int KeptPerOrigin { get; init; } = 6;
}
