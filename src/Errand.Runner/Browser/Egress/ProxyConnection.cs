using System.Net.Sockets;
using System.Text;

namespace Errand.Runner.Browser.Egress;

/// <summary>Serves one connection from the browser or its driver: tunnels, or one request after another.</summary>
internal sealed class ProxyConnection(WireStream client, EgressLease lease, UpstreamPool pool)
{
    /// <summary>Serves until either side closes. Every failure of the wire ends the connection, as it would without a proxy between.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await client.ReadHeadAsync(cancellationToken) is { } request && await ServeAsync(request, cancellationToken))
            {
            }
        }
        catch (InvalidDataException fault)
        {
            await AnswerAsync("400 Bad Request", "malformed", fault.Message, cancellationToken);
        }
    }

    /// <summary>True when the connection can take another request.</summary>
    private async Task<bool> ServeAsync(HttpHead request, CancellationToken cancellationToken)
    {
        var method = request.StartLine[0];
        if (request.StartLine.Length < 3 || ProxyTarget.Parse(method, request.StartLine[1]) is not { } target)
        {
            throw new InvalidDataException("This is an HTTP proxy: it takes CONNECT and absolute http addresses.");
        }

        try
        {
            return method == "CONNECT"
                ? await ConnectAsync(target, cancellationToken)
                : await new HttpExchange(client, lease, pool, request, target).RunAsync(cancellationToken);
        }
        catch (EgressDeniedException refused)
        {
            // The body of the refused request is still on the wire, so the connection ends here.
            await AnswerAsync("403 Forbidden", "denied", refused.Message, cancellationToken);
            return false;
        }
    }

    private async Task<bool> ConnectAsync(ProxyTarget target, CancellationToken cancellationToken)
    {
        try
        {
            await using var upstream = await lease.DialAsync(target, cancellationToken);
            await client.WriteAsync("HTTP/1.1 200 Connection Established\r\n\r\n"u8.ToArray(), cancellationToken);
            await Tunnel.RunAsync(client, upstream, cancellationToken);
        }
        catch (SocketException)
        {
            await AnswerAsync("502 Bad Gateway", "unreachable", "The host could not be reached.", cancellationToken);
        }

        return false;
    }

    private Task AnswerAsync(string status, string egress, string text, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(text + "\n");
        var head = $"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nx-errand-egress: {egress}\r\n"
            + $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        return client.WriteAsync((byte[])[.. Encoding.Latin1.GetBytes(head), .. body], cancellationToken);
    }
}
