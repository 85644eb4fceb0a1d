using Errand.Core.Tasks;

namespace Errand.Storage.Signals;

/// <summary>Wakes whoever watches a task. Costs nothing for tasks that nobody watches. Thread-safe.</summary>
internal sealed class SignalMap
{
    private readonly Lock sync = new();
    private readonly Dictionary<WebTaskId, Signal> signals = [];

    /// <summary>
    /// Watches a task until disposed. Take <see cref="Watch.Next"/>, then read the store, then await what was taken: a change between the
    /// read and the wait has already completed it, so none is missed.
    /// </summary>
    public Watch WatchFor(WebTaskId id)
    {
        lock (sync)
        {
            if (!signals.TryGetValue(id, out var signal))
                signals[id] = signal = new Signal();
            signal.Watchers++;
            return new Watch(this, id, signal);
        }
    }

    /// <summary>Wakes all who watch the task. Call it after the commit.</summary>
    public void Raise(WebTaskId id)
    {
        TaskCompletionSource raised;
        lock (sync)
        {
            if (!signals.TryGetValue(id, out var signal))
                return;
            raised = signal.Source;
            signal.Source = Signal.NewSource();
        }

        raised.TrySetResult();
    }

    private void Leave(WebTaskId id, Signal signal)
    {
        lock (sync)
        {
            if (--signal.Watchers == 0)
                signals.Remove(id);
        }
    }

    /// <summary>One watcher's view of a task.</summary>
    public sealed class Watch(SignalMap map, WebTaskId id, Signal signal) : IDisposable
    {
        private bool left;

        /// <summary>Completes at the next change after this was read.</summary>
        public Task Next
        {
            get
            {
                lock (map.sync)
                    return signal.Source.Task;
            }
        }

        public void Dispose()
        {
            if (left)
                return;
            left = true;
            map.Leave(id, signal);
        }
    }

    /// <summary>What the watchers of one task share.</summary>
    public sealed class Signal
    {
        public TaskCompletionSource Source { get; set; } = NewSource();

        public int Watchers { get; set; }

        public static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
