using Errand.Runner.Browser.Egress;
using Microsoft.Playwright;

namespace Errand.Runner.Browser.Pool;

/// <summary>The way out as Playwright takes it.</summary>
internal static class EgressRoute
{
    /// <summary>Chromium would go to loopback hosts by itself; this bypass list takes that exception away.</summary>
    public static Proxy Through(EgressLease egress) => new() { Server = egress.Server, Bypass = "<-loopback>" };
}
