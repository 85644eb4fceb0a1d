namespace Errand.Core.Options;

/// <summary><c>Errand:Worker</c>.</summary>
public sealed class WorkerOptions
{
    /// <summary>Tasks at once on this node, 1–256. Default: the number of cores.</summary>
    public int Concurrency { get; set; } = Environment.ProcessorCount;

    /// <summary>Tries at one task before it ends as <c>interrupted</c>, 1–20. Default 3.</summary>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>How long running tasks may go on after a shutdown request before they are handed back. Default 10 s.</summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(10);
}
