using System.Collections.Concurrent;

namespace Errand.SampleShop;

/// <summary>Everything about a running shop that can change.</summary>
internal sealed class ShopState
{
    public ShopLayout Layout { get; set; }

    public bool CookieBanner { get; set; }

    public TimeSpan ScriptDelay { get; set; } = TimeSpan.FromMilliseconds(400);

    public ConcurrentQueue<PlacedOrder> Orders { get; } = new();

    /// <summary>Session cookie to the user name that logged in.</summary>
    public ConcurrentDictionary<string, string> Sessions { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each path was asked for.</summary>
    public ConcurrentDictionary<string, int> Visits { get; } = new(StringComparer.Ordinal);
}
