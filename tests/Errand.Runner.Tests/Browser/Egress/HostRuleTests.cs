using Errand.Runner.Browser.Egress;

namespace Errand.Runner.Tests.Browser.Egress;

public sealed class HostRuleTests
{
    [Theory]
    [InlineData("example.org", "example.org", 443, true)]
    [InlineData("example.org", "www.example.org", 443, true)]
    [InlineData("example.org", "badexample.org", 443, false)]
    [InlineData("example.org", "example.org.evil.net", 443, false)]
    [InlineData("example.org:8443", "www.example.org", 8443, true)]
    [InlineData("example.org:8443", "www.example.org", 443, false)]
    [InlineData("Example.ORG.", "example.org", 80, true)]
    public void Covers_HostAndWhatIsBelow_NothingElse(string entry, string host, int port, bool covered) =>
        HostRule.Parse(entry).ShouldNotBeNull().Covers(host, port).ShouldBe(covered);
}
