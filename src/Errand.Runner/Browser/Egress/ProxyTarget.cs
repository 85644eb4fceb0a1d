using System.Globalization;

namespace Errand.Runner.Browser.Egress;

/// <summary>Where a proxy request wants to go.</summary>
internal sealed record ProxyTarget(string Host, int Port, string Path)
{
    /// <summary>What the <c>Host</c> header says.</summary>
    public string Authority => (Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)
        + (Port == 80 ? "" : ":" + Port.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads <c>host:port</c> of a CONNECT, or the absolute form of any other method; null when it is neither.</summary>
    public static ProxyTarget? Parse(string method, string target) =>
        method == "CONNECT" ? ParseAuthority(target) : ParseAbsolute(target);

    private static ProxyTarget? ParseAuthority(string target) =>
        HostRule.Parse(target) is { Port: { } port } rule ? new ProxyTarget(rule.Host, port, "") : null;

    private static ProxyTarget? ParseAbsolute(string target)
    {
        // The path is forwarded as it came: Uri would spell it anew.
        var authorityStart = target.IndexOf("://", StringComparison.Ordinal) + 3;
        if (authorityStart < 3 || target[..authorityStart].ToLowerInvariant() is not ("http://" or "ws://"))
        {
            return null;
        }

        var end = target.AsSpan(authorityStart).IndexOfAny('/', '?');
        var authority = end < 0 ? target[authorityStart..] : target.Substring(authorityStart, end);
        var path = end < 0 ? "/" : target[(authorityStart + end)..];
        return HostRule.Parse(authority[(authority.LastIndexOf('@') + 1)..]) is { } rule
            ? new ProxyTarget(rule.Host, rule.Port ?? 80, path.StartsWith('/') ? path : '/' + path)
            : null;
    }
}
