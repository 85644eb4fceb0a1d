using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Errand.Runner.Browser.Egress;

/// <summary>
/// The way out of one browser context: a listener of its own, so that a connection needs no credentials to say whose it is. Until
/// <see cref="Bind"/> it refuses everything.
/// </summary>
internal sealed class EgressLease : IAsyncDisposable
{
    // A hostile page can try for ever; what it was refused first is what explains a failure.
    private const int Remembered = 100;

    private readonly EgressPolicy _policy;
    private readonly EgressBinding _binding;
    private readonly ProxyLimits _limits;
    private readonly ILogger _logger;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<EgressDenial> _denials = new();
    private readonly ConcurrentQueue<EgressFailure> _failures = new();
    private readonly UpstreamPool _pool;
    private readonly Task _accepting;
    private volatile HostRule[]? _allowedHosts;
    private int _connections;

    public EgressLease(EgressPolicy policy, EgressBinding binding, ProxyLimits limits, ILogger logger)
    {
        (_policy, _binding, _limits, _logger) = (policy, binding, limits, logger);
        _pool = new UpstreamPool(limits);
        _listener = new TcpListener(binding.Address, 0);
        _listener.Start();
        Server = $"http://{_listener.LocalEndpoint}";
        _accepting = AcceptAsync();
    }

    /// <summary>The proxy's address, as a browser takes it.</summary>
    public string Server { get; }

    public IReadOnlyList<EgressDenial> Denials => [.. _denials];

    public IReadOnlyList<EgressFailure> Failures => [.. _failures];

    /// <summary>Opens the way for one run. No hosts: any public one.</summary>
    public void Bind(IReadOnlyList<string> allowedHosts) => _allowedHosts =
        [.. allowedHosts.Select(host => HostRule.Parse(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host)
            ?? throw new ArgumentException($"'{host}' is not a host.", nameof(allowedHosts)))];

    /// <summary>True when the run's own list lets it go there.</summary>
    public bool Permits(ProxyTarget target) => RefusalOf(target) is null;

    /// <summary>Connects where the run and the policy allow it; what they refuse, and what fails, is noted for the run's report.</summary>
    public async Task<WireStream> DialAsync(ProxyTarget target, CancellationToken cancellationToken)
    {
        try
        {
            if (RefusalOf(target) is { } reason)
            {
                throw new EgressDeniedException(new EgressDenial(target.Host, target.Port, reason));
            }

            return new WireStream(await _policy.ConnectAsync(target.Host, target.Port, cancellationToken), _limits);
        }
        catch (EgressDeniedException refused)
        {
            Note(refused.Denial);
            throw;
        }
        catch (SocketException failure)
        {
            if (_failures.Count < Remembered)
            {
                _failures.Enqueue(new EgressFailure(target.Host, target.Port, failure.SocketErrorCode.ToString()));
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await _pool.DisposeAsync();
    }

    private EgressReason? RefusalOf(ProxyTarget target) => _allowedHosts switch
    {
        null => EgressReason.NoRun,
        [] => null,
        var rules => Array.Exists(rules, rule => rule.Covers(target.Host, target.Port)) ? null : EgressReason.HostNotAllowed,
    };

    private void Note(EgressDenial denial)
    {
        if (_denials.Count >= Remembered)
        {
            return;
        }

        _denials.Enqueue(denial);
        EgressLog.Denied(_logger, denial.Host, denial.Port, denial.Reason);
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptSocketAsync(_closing.Token);
                _ = ServeAsync(socket);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // A connection that was gone before it was accepted must not end the loop; closing ends it by its condition.
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        await using var client = new WireStream(socket, _limits);
        try
        {
            if (Interlocked.Increment(ref _connections) <= _limits.Connections && _binding.Admits((socket.RemoteEndPoint as IPEndPoint)?.Address))
            {
                await new ProxyConnection(client, this, _pool).RunAsync(_closing.Token);
            }
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // A browser drops connections all the time: it closes a page, cancels a load, ends.
        }
        catch (Exception fault)
        {
            EgressLog.ConnectionFailed(_logger, fault);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }
}
