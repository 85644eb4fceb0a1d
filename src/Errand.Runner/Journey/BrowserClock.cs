namespace Errand.Runner.Journey;

/// <summary>Adds up time spent in browsers. Thread-safe.</summary>
internal sealed class BrowserClock
{
    private long _ticks;

    /// <summary>The sum so far.</summary>
    public TimeSpan Total => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    /// <summary>Adds one stay.</summary>
    public void Add(TimeSpan stay) => Interlocked.Add(ref _ticks, stay.Ticks);
}
