using System.Net.Sockets;

namespace Errand.Runner.Browser.Egress;

/// <summary>Two sides that talk past us: https, wss and upgraded connections.</summary>
internal static class Tunnel
{
    /// <summary>Passes bytes both ways until both sides have finished or one of them fails.</summary>
    public static async Task RunAsync(WireStream client, WireStream upstream, CancellationToken cancellationToken)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(PumpAsync(client, upstream, failed), PumpAsync(upstream, client, failed));
    }

    private static async Task PumpAsync(WireStream source, WireStream destination, CancellationTokenSource failed)
    {
        try
        {
            await source.CopyToEndAsync(destination, failed.Token);
            destination.FinishSending();
        }
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            await failed.CancelAsync();
        }
    }
}
