namespace Errand.Core.Tasks;

/// <summary>Where a task is on its way. <see cref="Completed"/> and <see cref="Canceled"/> are final.</summary>
public enum WebTaskStatus
{
    /// <summary>Stored and queued.</summary>
    Pending,

    /// <summary>A worker holds its lease.</summary>
    Started,

    /// <summary>Ended with an outcome, success or failed.</summary>
    Completed,

    /// <summary>Ended at the caller's wish, without an outcome.</summary>
    Canceled,
}
