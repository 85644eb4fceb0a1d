namespace Errand.Runner.Browser.Egress;

/// <summary>Idle connections of one run to the origins it has talked to. Runs share none, so nothing bound to a connection crosses from one to another.</summary>
internal sealed class UpstreamPool(ProxyLimits limits) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Host, int Port), Stack<WireStream>> _idle = [];
    private bool _closed;

    /// <summary>A connection that was kept and is still open, or null.</summary>
    public async ValueTask<WireStream?> TakeAsync(ProxyTarget target)
    {
        while (Pop(target) is { } kept)
        {
            if (kept.IsQuiet)
            {
                return kept;
            }

            await kept.DisposeAsync();
        }

        return null;
    }

    public ValueTask GiveBackAsync(ProxyTarget target, WireStream upstream)
    {
        lock (_gate)
        {
            var kept = _idle.TryGetValue((target.Host, target.Port), out var found) ? found : _idle[(target.Host, target.Port)] = new();
            if (!_closed && kept.Count < limits.KeptPerOrigin)
            {
                kept.Push(upstream);
                return ValueTask.CompletedTask;
            }
        }

        return upstream.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        List<WireStream> idle;
        lock (_gate)
        {
            _closed = true;
            idle = [.. _idle.Values.SelectMany(kept => kept)];
            _idle.Clear();
        }

        foreach (var upstream in idle)
        {
            await upstream.DisposeAsync();
        }
    }

    private WireStream? Pop(ProxyTarget target)
    {
        lock (_gate)
        {
            return _idle.TryGetValue((target.Host, target.Port), out var kept) && kept.TryPop(out var upstream) ? upstream : null;
        }
    }
}
