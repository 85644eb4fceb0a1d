namespace Errand.Runner.Scripting;

/// <summary>What one run may use up; reaching a limit ends it with <see cref="ScriptFaultKind.Limit"/>.</summary>
public sealed record ScriptLimits
{
    /// <summary>Wall time from call to result. Default 10 minutes.</summary>
    public TimeSpan WallTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Managed heap of the child process, in bytes. Default 256 MiB.</summary>
    public long HeapBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Bytes of the returned JSON. Default 50 MB.</summary>
    public long OutputBytes { get; init; } = 50_000_000;

    /// <summary>Calls from the child to its host. Default 200,000.</summary>
    public int Calls { get; init; } = 200_000;
}
