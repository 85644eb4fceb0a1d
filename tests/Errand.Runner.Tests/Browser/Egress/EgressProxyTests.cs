using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Errand.Core.Options;
using Errand.Runner.Browser.Egress;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Errand.Runner.Tests.Browser.Egress;

public sealed class EgressProxyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_PlainHttp_PassesHeadersAndBodyThrough()
    {
        await using var site = await SiteAsync();
        await using var lease = Lease(site);
        using var client = Client(lease);
        client.DefaultRequestHeaders.Add("x-mine", "yes");

        var response = await client.GetAsync(site.At("/echo?q=%20a"), Token);

        response.Headers.GetValues("x-origin").ShouldBe(["1"]);
        (await response.Content.ReadAsStringAsync(Token)).ShouldBe($"{site.Address.Authority} ?q=%20a yes ");
    }

    [Fact]
    public async Task Get_ChunkedBodyOfAMegabyte_ArrivesWhole()
    {
        await using var site = await SiteAsync();
        await using var lease = Lease(site);
        using var client = Client(lease);

        (await client.GetByteArrayAsync(site.At("/chunks"), Token)).Length.ShouldBe(1_000_000);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_Body_ArrivesWhole(bool chunked)
    {
        await using var site = await SiteAsync();
        await using var lease = Lease(site);
        using var client = Client(lease);
        using var request = new HttpRequestMessage(HttpMethod.Post, site.At("/length")) { Content = new ByteArrayContent(new byte[300_000]) };
        request.Headers.TransferEncodingChunked = chunked;

        var response = await client.SendAsync(request, Token);

        (await response.Content.ReadAsStringAsync(Token)).ShouldBe("300000");
    }

    [Fact]
    public async Task Get_TwiceOverOneConnection_KeepsTheUpstreamConnection()
    {
        await using var site = await SiteAsync();
        await using var lease = Lease(site);
        using var client = Client(lease);

        var first = await client.GetStringAsync(site.At("/connection"), Token);
        var second = await client.GetStringAsync(site.At("/connection"), Token);

        second.ShouldBe(first);
    }

    [Fact]
    public async Task Head_AnswerWithALength_LeavesTheConnectionUsable()
    {
        await using var site = await SiteAsync();
        await using var lease = Lease(site);
        using var client = Client(lease);
        using var head = new HttpRequestMessage(HttpMethod.Head, site.At("/sized"));

        (await client.SendAsync(head, Token)).Content.Headers.ContentLength.ShouldBe(5);
        (await client.GetStringAsync(site.At("/sized"), Token)).ShouldBe("12345");
    }

    [Fact]
    public async Task Connect_WebSocket_IsTunnelled()
    {
        await using var site = await SiteAsync();
        await using var lease = Lease(site);
        using var socket = new ClientWebSocket();
        socket.Options.Proxy = new WebProxy(lease.Server);

        await socket.ConnectAsync(new UriBuilder(site.At("/ws")) { Scheme = "ws" }.Uri, Token);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, true, Token);
        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer, Token);

        Encoding.UTF8.GetString(buffer, 0, received.Count).ShouldBe("hello");
    }

    [Fact]
    public async Task Get_UpgradeRequest_IsPassedThrough()
    {
        await using var site = await SiteAsync();
        await using var lease = Lease(site);

        var answer = await RawAsync(lease, $"GET {site.At("/ws")} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 101 ");
        answer.ShouldContain("Upgrade: websocket");
    }

    [Theory]
    [InlineData("GET http://127.0.0.1:1/ HTTP/1.1\r\nHost: example.org\r\n\r\n")]
    [InlineData("GET http://example.org@127.0.0.1:1/ HTTP/1.1\r\nHost: example.org\r\n\r\n")]
    [InlineData("CONNECT 127.0.0.1:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n")]
    [InlineData("CONNECT [::ffff:7f00:1]:443 HTTP/1.1\r\nHost: x\r\n\r\n")]
    public async Task Request_PrivateTarget_IsDeniedAndNoted(string request)
    {
        await using var lease = Lease(null);

        var answer = await RawAsync(lease, request);

        answer.ShouldStartWith("HTTP/1.1 403 ");
        answer.ShouldContain("x-errand-egress: denied");
        lease.Denials.ShouldHaveSingleItem().Host.ShouldBe("127.0.0.1");
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET ftp://x/ HTTP/1.1\r\n\r\n")]
    [InlineData("GET http://x/ HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("GET http://x/ HTTP/1.1\r\nBad Header : 1\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task Request_Malformed_IsAnsweredWith400(string request)
    {
        await using var lease = Lease(null);

        (await RawAsync(lease, request)).ShouldStartWith("HTTP/1.1 400 ");
    }

    [Fact]
    public async Task Request_HeadWithoutEnd_IsRefusedAtItsLimit()
    {
        await using var lease = Lease(null);

        (await RawAsync(lease, "GET http://x/ HTTP/1.1\r\nx: " + new string('a', 80_000))).ShouldStartWith("HTTP/1.1 400 ");
    }

    [Fact]
    public async Task Request_BeforeARunHasTheLease_IsDenied()
    {
        await using var site = await SiteAsync();
        await using var lease = Proxy(site.Address.Authority).Open(EgressBinding.Loopback);

        (await RawAsync(lease, $"GET {site.At("/sized")} HTTP/1.1\r\n\r\n")).ShouldStartWith("HTTP/1.1 403 ");
        lease.Denials.ShouldHaveSingleItem().Reason.ShouldBe(EgressReason.NoRun);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("27.0.0.1", false)]
    [InlineData("example.org", false)]
    public async Task Request_AllowedHosts_LimitWhereTheRunGoes(string allowed, bool passes)
    {
        await using var site = await SiteAsync();
        await using var lease = Proxy(site.Address.Authority).Open(EgressBinding.Loopback);
        lease.Bind([allowed]);

        var answer = await RawAsync(lease, $"GET {site.At("/sized")} HTTP/1.1\r\nConnection: close\r\n\r\n");

        answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal).ShouldBe(passes);
    }

    [Fact]
    public async Task Request_ClosedPort_IsNotedAsAFailure()
    {
        await using var lease = Proxy("127.0.0.1").Open(EgressBinding.Loopback);
        lease.Bind([]);

        (await RawAsync(lease, "GET http://127.0.0.1:1/ HTTP/1.1\r\n\r\n")).ShouldBeEmpty();
        lease.Failures.ShouldHaveSingleItem().Cause.ShouldBe(nameof(SocketError.ConnectionRefused));
    }

    private static EgressProxy Proxy(string allowPrivate) =>
        new(new EgressPolicy(new EgressOptions { AllowPrivate = allowPrivate }), NullLogger<EgressProxy>.Instance);

    private static EgressLease Lease(TestSite? site)
    {
        var lease = Proxy(site?.Address.Authority ?? "").Open(EgressBinding.Loopback);
        lease.Bind([]);
        return lease;
    }

    private static HttpClient Client(EgressLease lease) => new(new SocketsHttpHandler
    {
        Proxy = new WebProxy(lease.Server) { BypassProxyOnLocal = false },
        MaxConnectionsPerServer = 1,
    });

    private static async Task<string> RawAsync(EgressLease lease, string request)
    {
        var address = new Uri(lease.Server);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Token);
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer, Token));
    }

    private static Task<TestSite> SiteAsync() => TestSite.StartAsync(app =>
    {
        app.MapGet("/echo", (HttpContext context) =>
        {
            context.Response.Headers["x-origin"] = "1";
            return $"{context.Request.Host} {context.Request.QueryString} {context.Request.Headers["x-mine"]} {context.Request.Headers["proxy-connection"]}";
        });
        app.MapGet("/chunks", async (HttpContext context) =>
        {
            for (var i = 0; i < 100; i++)
            {
                await context.Response.Body.WriteAsync(new byte[10_000]);
            }
        });
        app.MapPost("/length", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            return body.Length;
        });
        app.MapGet("/connection", (HttpContext context) => context.Connection.Id);
        app.MapMethods("/sized", ["GET", "HEAD"], () => Results.Text("12345"));
        app.Map("/ws", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var buffer = new byte[64];
            var received = await socket.ReceiveAsync(buffer, Token);
            await socket.SendAsync(buffer.AsMemory(0, received.Count), WebSocketMessageType.Text, true, Token);
        });
    });
}
