using System.Net;

namespace Errand.Runner.Browser.Egress;

/// <summary>One spelling per host, so that rules compare hosts and not their spellings.</summary>
internal static class HostName
{
    /// <summary>Lower case, no brackets, no final dot; an address in its canonical form (<c>2130706433</c> and <c>0177.0.0.1</c> are <c>127.0.0.1</c>).</summary>
    public static string Normalize(string host)
    {
        var name = host.Trim().TrimStart('[').TrimEnd(']').TrimEnd('.').ToLowerInvariant();
        return Address(name) is { } address ? address.ToString() : name;
    }

    /// <summary>The address that the host spells, or null when it is a name.</summary>
    public static IPAddress? Address(string host)
    {
        if (!IPAddress.TryParse(host, out var address))
        {
            return null;
        }

        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
