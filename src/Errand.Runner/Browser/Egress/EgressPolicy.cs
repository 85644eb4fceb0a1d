using System.Net;
using System.Net.Sockets;
using Errand.Core.Options;

namespace Errand.Runner.Browser.Egress;

/// <summary>
/// Where tasks, webhooks and sinks may connect to. A name is resolved once, every address it has is checked, and the connection goes to an
/// address that was checked, so neither a redirect nor a rebinding name server leads into a private network. Safe for concurrent use.
/// </summary>
public sealed class EgressPolicy
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    private readonly HostRule[] _allowPrivate;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;

    public EgressPolicy(EgressOptions options)
        : this(options, Dns.GetHostAddressesAsync)
    {
    }

    /// <summary>For tests of names that change their address.</summary>
    internal EgressPolicy(EgressOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        _allowPrivate = ParseAllowPrivate(options.AllowPrivate);
        _resolve = resolve;
    }

    /// <summary>The entries of <c>Errand:Egress:AllowPrivate</c> that are neither <c>host</c>, <c>host:port</c> nor <c>host:*</c>.</summary>
    public static IReadOnlyList<string> FaultyEntries(EgressOptions options) =>
        [.. Entries(options.AllowPrivate).Where(entry => HostRule.Parse(entry) is null)];

    /// <summary>Resolves the host and judges every address that it has.</summary>
    public async Task<EgressVerdict> CheckAsync(string host, int port, CancellationToken cancellationToken)
    {
        var name = HostName.Normalize(host);
        if (await ResolveAsync(name, cancellationToken) is not { Length: > 0 } addresses)
        {
            return new EgressVerdict.Unresolved(new EgressFailure(name, port, "the name has no address"));
        }

        return _allowPrivate.Any(rule => rule.Is(name, port)) || addresses.All(AddressRanges.IsPublic)
            ? new EgressVerdict.Allowed(addresses)
            : new EgressVerdict.Refused(new EgressDenial(name, port, EgressReason.PrivateAddress));
    }

    /// <summary>Checks, then connects to an address that was checked.</summary>
    /// <exception cref="EgressDeniedException">The policy refuses it.</exception>
    /// <exception cref="SocketException">It cannot be reached.</exception>
    public async Task<Socket> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ConnectTimeout);
        try
        {
            return await CheckAsync(host, port, timeout.Token) switch
            {
                EgressVerdict.Allowed allowed => await DialAsync(allowed.Addresses, port, timeout.Token),
                EgressVerdict.Refused refused => throw new EgressDeniedException(refused.Denial),
                _ => throw new SocketException((int)SocketError.HostNotFound),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
    }

    /// <summary>A handler for our own requests (webhooks, sinks): every connection, those after a redirect included, is checked. It uses no proxy.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        ConnectCallback = async (context, cancellationToken) => new NetworkStream(
            await ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken), ownsSocket: true),
    };

    private static async Task<Socket> DialAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken);
                return socket;
            }
            catch (SocketException failure)
            {
                socket.Dispose();
                last = failure;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    private async Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        if (HostName.Address(name) is { } address)
        {
            return [address];
        }

        try
        {
            return await _resolve(name, cancellationToken);
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException)
        {
            return [];
        }
    }

    private static HostRule[] ParseAllowPrivate(string list) => [.. Entries(list).Select(HostRule.Parse).OfType<HostRule>()];

    private static string[] Entries(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
