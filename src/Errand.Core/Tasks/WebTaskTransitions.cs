namespace Errand.Core.Tasks;

/// <summary>The one table of which status may follow which. ARCHITECTURE.md draws it; a test compares the two.</summary>
public static class WebTaskTransitions
{
    /// <summary>Every allowed step. Started → Pending is a task handed back by an interrupted worker.</summary>
    public static IReadOnlySet<(WebTaskStatus From, WebTaskStatus To)> Allowed { get; } = new HashSet<(WebTaskStatus, WebTaskStatus)>
    {
        (WebTaskStatus.Pending, WebTaskStatus.Started),
        (WebTaskStatus.Pending, WebTaskStatus.Canceled),
        (WebTaskStatus.Started, WebTaskStatus.Pending),
        (WebTaskStatus.Started, WebTaskStatus.Completed),
        (WebTaskStatus.Started, WebTaskStatus.Canceled),
    };

    /// <summary>Whether nothing can follow <paramref name="status"/>.</summary>
    public static bool IsFinal(this WebTaskStatus status) => status is WebTaskStatus.Completed or WebTaskStatus.Canceled;
}
