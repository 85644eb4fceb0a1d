namespace Errand.Sandbox;

/// <summary>What the run waits for, and where its calls were made. Touched by the engine's thread only.</summary>
internal sealed class RunState
{
    private readonly Dictionary<int, Place?> _outstanding = [];

    public Timers Timers { get; } = new();

    public int Listeners { get; set; }

    public Dictionary<string, string> Files { get; set; } = new(StringComparer.Ordinal);

    /// <summary>False: no answer, timer or event can ever wake the code again.</summary>
    public bool CanWake => _outstanding.Count > 0 || Timers.Any || Listeners > 0;

    public void Sent(int id, Place? place) => _outstanding[id] = place;

    public void Settled(int id) => _outstanding.Remove(id);

    public Place? PlaceOf(int id) => _outstanding.GetValueOrDefault(id);

    /// <summary>The place of the call that has waited longest.</summary>
    public Place? Waiting => _outstanding.Count > 0 ? _outstanding.MinBy(call => call.Key).Value : null;
}
