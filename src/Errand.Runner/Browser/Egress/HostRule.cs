using System.Globalization;

namespace Errand.Runner.Browser.Egress;

/// <summary>One entry of an allow list: <c>host</c>, <c>host:port</c> or <c>host:*</c>. Without a port, or with <c>*</c>, every port is meant.</summary>
internal sealed record HostRule(string Host, int? Port)
{
    /// <summary>Reads one entry; null when it is none.</summary>
    public static HostRule? Parse(string entry)
    {
        var text = entry.Trim();
        var (host, port) = Split(text);
        if (host.Length == 0 || host.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        if (port is null or "*")
        {
            return new HostRule(HostName.Normalize(host), null);
        }

        return int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535
            ? new HostRule(HostName.Normalize(host), number)
            : null;
    }

    /// <summary>This very host and port.</summary>
    public bool Is(string host, int port) => host == Host && (Port is null || Port == port);

    /// <summary>This host or one below it, and this port.</summary>
    public bool Covers(string host, int port) =>
        Is(host, port) || ((Port is null || Port == port) && host.EndsWith('.' + Host, StringComparison.Ordinal));

    private static (string Host, string? Port) Split(string text)
    {
        // An IPv6 address without brackets has colons of its own and therefore no port.
        var colon = text.LastIndexOf(':');
        var bare = colon >= 0 && !text.StartsWith('[') && text.IndexOf(':', StringComparison.Ordinal) != colon;
        return colon < 0 || bare || text.EndsWith(']') ? (text, null) : (text[..colon], text[(colon + 1)..]);
    }
}
