namespace Errand.Runner.Browser.Pool;

/// <summary>The switches that a browser of ours gets on top of Playwright's own.</summary>
internal static class LaunchFlags
{
    public static IEnumerable<string> For(OwnerMark mark) =>
    [
        "--disable-gpu",
        "--disable-quic",
        "--dns-prefetch-disable",
        "--no-default-browser-check",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        mark.Argument,
    ];
}
