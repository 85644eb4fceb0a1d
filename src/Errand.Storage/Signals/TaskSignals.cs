using Errand.Core.Tasks;

namespace Errand.Storage.Signals;

/// <summary>In-process news of tasks, for long polls and event streams.</summary>
internal sealed class TaskSignals
{
    /// <summary>Raised for each new event of a task, and when it ends.</summary>
    public SignalMap Steps { get; } = new();

    /// <summary>Raised when a task becomes final.</summary>
    public SignalMap Endings { get; } = new();

    /// <summary>Tells everyone that the task is final.</summary>
    public void Ended(WebTaskId id)
    {
        Endings.Raise(id);
        Steps.Raise(id);
    }
}
