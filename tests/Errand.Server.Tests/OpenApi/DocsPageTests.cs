using System.Net;
using System.Text.RegularExpressions;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.OpenApi;

public sealed partial class DocsPageTests
{
    [Fact]
    public async Task Page_Everything_ComesFromThisServer()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.Client.GetAsync(new Uri("/docs/", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("connect-src 'self'");
        var page = await answer.TextAsync();
        Foreign().Matches(page).Select(match => match.Value).ShouldBeEmpty();
        var scripts = Source().Matches(page).Select(match => match.Groups[1].Value).ToList();
        scripts.ShouldNotBeEmpty();
        foreach (var script in scripts)
        {
            using var file = await host.Client.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, script), TestContext.Current.CancellationToken);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, script);
        }
    }

    [GeneratedRegex(@"(?:src|href)=""(?:https?:)?//[^""]+""")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"<script[^>]+src=""([^""]+)""")]
    private static partial Regex Source();
}
