using System.Diagnostics;
using Jint;
using Jint.Native;

namespace Errand.Sandbox;

/// <summary>The code's own timers, run on the engine's thread in order of their time.</summary>
internal sealed class Timers
{
    private const int MaxTimers = 10_000;
    private readonly PriorityQueue<int, (double Due, int Id)> _queue = new();
    private readonly Dictionary<int, (JsValue Callback, double Every)> _active = [];
    private readonly long _began = Stopwatch.GetTimestamp();
    private int _last;

    public bool Any => _active.Count > 0;

    public int Start(JsValue callback, double delay, bool repeats)
    {
        if (_active.Count >= MaxTimers)
        {
            throw new InvalidOperationException("too many timers");
        }

        var wait = double.IsFinite(delay) ? Math.Clamp(delay, repeats ? 1 : 0, int.MaxValue) : 1;
        var id = ++_last;
        _active[id] = (callback, repeats ? wait : -1);
        _queue.Enqueue(id, (Now + wait, id));
        return id;
    }

    public void Stop(int id) => _active.Remove(id);

    /// <summary>Runs the timers that are due; the wait until the next one, or null when there is none.</summary>
    public TimeSpan? RunDue(Engine engine)
    {
        while (_queue.TryPeek(out var id, out var at))
        {
            if (!_active.TryGetValue(id, out var timer))
            {
                _queue.Dequeue();
                continue;
            }

            if (at.Due > Now)
            {
                return TimeSpan.FromMilliseconds(Math.Ceiling(at.Due - Now));
            }

            _queue.Dequeue();
            Rearm(id, timer);
            engine.Invoke(timer.Callback);
            return TimeSpan.Zero;
        }

        return null;
    }

    private double Now => Stopwatch.GetElapsedTime(_began).TotalMilliseconds;

    private void Rearm(int id, (JsValue Callback, double Every) timer)
    {
        if (timer.Every < 0)
        {
            _active.Remove(id);
        }
        else
        {
            _queue.Enqueue(id, (Now + timer.Every, id));
        }
    }
}
