using System.Net;
using System.Net.Sockets;
using Errand.Core.Options;
using Errand.Runner.Browser.Egress;

namespace Errand.Runner.Tests.Browser.Egress;

public sealed class EgressPolicyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("0x7f.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST.")]
    [InlineData("0.0.0.0")]
    [InlineData("169.254.169.254")]
    public async Task Check_LoopbackInAnySpelling_IsRefused(string host)
    {
        var verdict = await new EgressPolicy(new EgressOptions()).CheckAsync(host, 80, Token);

        verdict.ShouldBeOfType<EgressVerdict.Refused>().Denial.Reason.ShouldBe(EgressReason.PrivateAddress);
    }

    [Fact]
    public async Task Check_OnePrivateAmongPublicAddresses_IsRefused()
    {
        var policy = Policy("", "93.184.215.14", "10.0.0.7");

        (await policy.CheckAsync("mixed.example", 443, Token)).ShouldBeOfType<EgressVerdict.Refused>();
    }

    [Fact]
    public async Task Check_PublicName_AllowsTheAddressesThatWereChecked()
    {
        var verdict = await Policy("", "93.184.215.14").CheckAsync("site.example", 443, Token);

        verdict.ShouldBeOfType<EgressVerdict.Allowed>().Addresses.ShouldBe([IPAddress.Parse("93.184.215.14")]);
    }

    [Fact]
    public async Task Connect_NameThatRebindsAfterTheCheck_ResolvesOnce()
    {
        var asked = 0;
        var policy = new EgressPolicy(new EgressOptions(), (_, _) =>
            Task.FromResult(new[] { IPAddress.Parse(++asked == 1 ? "10.0.0.1" : "93.184.215.14") }));

        await Should.ThrowAsync<EgressDeniedException>(() => policy.ConnectAsync("rebind.example", 80, Token));
        asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("intranet", 80, true)]
    [InlineData("intranet", 8443, true)]
    [InlineData("wiki", 8080, true)]
    [InlineData("wiki", 80, false)]
    [InlineData("star", 9999, true)]
    [InlineData("sub.intranet", 80, false)]
    [InlineData("[fd00::1]", 81, true)]
    [InlineData("[fd00::1]", 82, false)]
    public async Task Check_AllowList_ComparesTheRequestedHostAndPort(string host, int port, bool allowed)
    {
        var verdict = await Policy("intranet, wiki:8080, star:*, [fd00::1]:81", "10.0.0.1").CheckAsync(host, port, Token);

        (verdict is EgressVerdict.Allowed).ShouldBe(allowed);
    }

    [Fact]
    public async Task Check_AllowedAddress_DoesNotAllowANameThatResolvesToIt()
    {
        (await Policy("10.0.0.1", "10.0.0.1").CheckAsync("other", 80, Token)).ShouldBeOfType<EgressVerdict.Refused>();
    }

    [Fact]
    public async Task Check_NameWithoutAddress_IsUnresolved()
    {
        var policy = new EgressPolicy(new EgressOptions(), (_, _) => throw new SocketException((int)SocketError.HostNotFound));

        (await policy.CheckAsync("nowhere.example", 80, Token)).ShouldBeOfType<EgressVerdict.Unresolved>();
    }

    [Fact]
    public void FaultyEntries_WrongPortAndUrl_AreNamed()
    {
        EgressPolicy.FaultyEntries(new EgressOptions { AllowPrivate = "a, b:0, c:99999, http://d/, e:*" })
            .ShouldBe(["b:0", "c:99999", "http://d/"]);
    }

    [Fact]
    public async Task CreateHandler_RequestToLoopback_IsRefused()
    {
        using var client = new HttpClient(new EgressPolicy(new EgressOptions()).CreateHandler());

        var fault = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri("http://localhost:1/"), Token));

        fault.InnerException.ShouldBeOfType<EgressDeniedException>();
    }

    private static EgressPolicy Policy(string allowPrivate, params string[] addresses) => new(
        new EgressOptions { AllowPrivate = allowPrivate },
        (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)));
}
