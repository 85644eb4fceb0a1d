namespace Errand.Storage.Queue;

/// <summary>The queue's own clockwork, fixed for the service and shortened by tests.</summary>
internal sealed record QueueTimings
{
    /// <summary>How long a canceled task's handler has to return before the task is canceled without it.</summary>
    public TimeSpan CancelGrace { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>The wait before a broken attempt is tried again; twice as long for each further one.</summary>
    public TimeSpan BrokenDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The wait before a task is taken again that was handed back while the service goes on.</summary>
    public TimeSpan HandBackDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long interrupted handlers have to return at shutdown, after the drain time, before they are left behind.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often lost tasks are looked for.</summary>
    public TimeSpan ReconcileInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often retention runs.</summary>
    public TimeSpan RetentionInterval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Waits between tries to write an outcome.</summary>
    public IReadOnlyList<TimeSpan> OutcomeRetries { get; init; } =
        [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];
}
