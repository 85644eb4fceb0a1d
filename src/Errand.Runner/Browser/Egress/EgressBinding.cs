using System.Net;
using System.Net.Sockets;

namespace Errand.Runner.Browser.Egress;

/// <summary>Where the proxy listens and whom it serves: this machine alone, or the one machine that a remote browser runs on.</summary>
internal sealed record EgressBinding(IPAddress Address, IReadOnlyList<IPAddress> Peers)
{
    public static EgressBinding Loopback { get; } = new(IPAddress.Loopback, []);

    public bool Admits(IPAddress? peer) =>
        peer is not null && (Peers.Count == 0 ? IPAddress.IsLoopback(peer) : Peers.Contains(peer));

    /// <summary>The address of ours that this host sees, for a browser that runs there.</summary>
    public static async Task<EgressBinding> TowardsAsync(string host, CancellationToken cancellationToken)
    {
        var peers = await Dns.GetHostAddressesAsync(host, AddressFamily.InterNetwork, cancellationToken);
        if (peers.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        if (Array.TrueForAll(peers, IPAddress.IsLoopback))
        {
            return Loopback;
        }

        // Connecting a datagram socket sends nothing; it only chooses the route.
        using var route = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await route.ConnectAsync(new IPEndPoint(peers[0], 9), cancellationToken);
        return route.LocalEndPoint is IPEndPoint local ? new EgressBinding(local.Address, peers) : Loopback;
    }
}
