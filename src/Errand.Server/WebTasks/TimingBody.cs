namespace Errand.Server.WebTasks;

/// <summary>When a task moved on (ISO 8601, UTC) and how long its parts took (milliseconds). What has not happened yet is absent.</summary>
internal sealed record TimingBody
{
    /// <summary>When the start request was stored.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the first attempt began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>From createdAt to startedAt.</summary>
    public long? QueuedMs { get; init; }

    /// <summary>From startedAt to finishedAt.</summary>
    public long? RunMs { get; init; }

    /// <summary>In the browser, from context to close.</summary>
    public long? BrowserMs { get; init; }

    /// <summary>Waiting for models.</summary>
    public long? ModelMs { get; init; }
}
