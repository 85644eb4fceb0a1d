using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Errand.Runner.Tests.Browser;

/// <summary>A site of the test's own on a free loopback port.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public string At(string path) => new Uri(Address, path).ToString();

    public static async Task<TestSite> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseWebSockets();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
