namespace Errand.Core.Options;

/// <summary><c>Errand:Limits</c>: what one caller, task or script may cost at most.</summary>
public sealed class LimitOptions
{
    /// <summary>Bytes of a request body. Default 1 MiB.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>Wall time of a task when its budget names none, and the most that a budget may name. Default 10 minutes.</summary>
    public TimeSpan TaskTime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Bytes of a result returned inline; a larger one is kept as an artifact. Default 2 MB.</summary>
    public int InlineResultBytes { get; set; } = 2_000_000;

    /// <summary>Bytes of a result at all; above it a task fails as <c>result-too-large</c>. Default 50 MB.</summary>
    public int MaxResultBytes { get; set; } = 50_000_000;

    /// <summary>Tasks of one workspace that may run at once on all nodes. Default 50.</summary>
    public int WorkspaceConcurrency { get; set; } = 50;

    /// <summary>Tasks of one workspace that may wait. Default 100,000; 429 above.</summary>
    public int WorkspaceQueueLength { get; set; } = 100_000;

    /// <summary>Requests a minute per key. Default 60,000; 429 above.</summary>
    public int RequestsPerMinute { get; set; } = 60_000;

    /// <summary>Heap of one automation process, in MiB. Default 256.</summary>
    public int ScriptHeapMiB { get; set; } = 256;

    /// <summary>Calls one run may make to its host. Default 200,000.</summary>
    public int ScriptCalls { get; set; } = 200_000;

    /// <summary>Events one task may log. Default 10,000.</summary>
    public int EventsPerTask { get; set; } = 10_000;

    /// <summary>Days that finished tasks, their events and artifacts are kept. Default 30; 0: for ever.</summary>
    public int RetentionDays { get; set; } = 30;
}
