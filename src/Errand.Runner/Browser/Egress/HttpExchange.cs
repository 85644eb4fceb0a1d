using System.Net.Sockets;

namespace Errand.Runner.Browser.Egress;

/// <summary>One plain http request and its response, passed through.</summary>
internal sealed class HttpExchange(WireStream client, EgressLease lease, UpstreamPool pool, HttpHead request, ProxyTarget target)
{
    private static readonly string[] KeepAlive = ["Connection: keep-alive"];
    private static readonly string[] Close = ["Connection: close"];

    private bool HasBody => request.IsChunked || request.ContentLength > 0;

    /// <summary>True when the client's connection can take another request.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (upstream, response) = await SendAsync(cancellationToken);
            var reusable = false;
            try
            {
                (reusable, var more) = await ReceiveAsync(upstream, response, cancellationToken);
                return more;
            }
            finally
            {
                await (reusable ? pool.GiveBackAsync(target, upstream) : upstream.DisposeAsync());
            }
        }
        catch (SocketException)
        {
            // Closing unanswered makes the browser report a failed load, as it does when it connects by itself; an error page would look like the site's.
            return false;
        }
    }

    private async Task<(WireStream Upstream, HttpHead Response)> SendAsync(CancellationToken cancellationToken)
    {
        // Only a request that can be sent again goes over a kept connection: the origin may close it at that very moment.
        if (!HasBody && !request.WantsUpgrade && lease.Permits(target) && await pool.TakeAsync(target) is { } kept)
        {
            if (await TryExchangeAsync(kept, cancellationToken) is { } response)
            {
                return (kept, response);
            }

            await kept.DisposeAsync();
        }

        var upstream = await lease.DialAsync(target, cancellationToken);
        try
        {
            await SendRequestAsync(upstream, cancellationToken);
            return (upstream, await upstream.ReadHeadAsync(cancellationToken) ?? throw new SocketException((int)SocketError.ConnectionReset));
        }
        catch
        {
            await upstream.DisposeAsync();
            throw;
        }
    }

    private async Task<HttpHead?> TryExchangeAsync(WireStream kept, CancellationToken cancellationToken)
    {
        try
        {
            await SendRequestAsync(kept, cancellationToken);
            return await kept.ReadHeadAsync(cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task SendRequestAsync(WireStream upstream, CancellationToken cancellationToken)
    {
        var added = request.WantsUpgrade ? ["Connection: Upgrade", $"Upgrade: {request.Values("upgrade").First()}"] : KeepAlive;
        var head = request.Write($"{request.StartLine[0]} {target.Path} HTTP/1.1", added, target.Authority);
        await upstream.WriteAsync(head, cancellationToken);
        if (request.IsChunked)
        {
            await client.CopyChunksAsync(upstream, cancellationToken);
        }
        else
        {
            await client.CopyAsync(upstream, request.ContentLength ?? 0, cancellationToken);
        }
    }

    private async Task<(bool Reusable, bool More)> ReceiveAsync(WireStream upstream, HttpHead response, CancellationToken cancellationToken)
    {
        while (response.Status is >= 100 and < 200 and not 101)
        {
            await client.WriteAsync(response.Write(string.Join(' ', response.StartLine), []), cancellationToken);
            response = await upstream.ReadHeadAsync(cancellationToken) ?? throw new SocketException((int)SocketError.ConnectionReset);
        }

        if (response.Status == 101)
        {
            string[] upgrade = ["Connection: Upgrade", .. response.Values("upgrade").Select(value => $"Upgrade: {value}")];
            await client.WriteAsync(response.Write("HTTP/1.1 101 Switching Protocols", upgrade), cancellationToken);
            await Tunnel.RunAsync(client, upstream, cancellationToken);
            return (false, false);
        }

        return await PassOnAsync(upstream, response, cancellationToken);
    }

    private async Task<(bool Reusable, bool More)> PassOnAsync(WireStream upstream, HttpHead response, CancellationToken cancellationToken)
    {
        var empty = request.StartLine[0] == "HEAD" || response.Status is 204 or 304;
        var framed = empty || response.IsChunked || response.ContentLength is not null;
        var more = framed && request.KeepsAlive;
        var line = string.Join(' ', ["HTTP/1.1", .. response.StartLine.Skip(1)]);
        await client.WriteAsync(response.Write(line, more ? KeepAlive : Close), cancellationToken);
        if (!framed)
        {
            await upstream.CopyToEndAsync(client, cancellationToken);
        }
        else if (!empty)
        {
            await (response.IsChunked
                ? upstream.CopyChunksAsync(client, cancellationToken)
                : upstream.CopyAsync(client, response.ContentLength ?? 0, cancellationToken));
        }

        return (framed && response.KeepsAlive, more);
    }
}
