using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Errand.Bench.Pages;

/// <summary>Serves one captured page at a time on loopback, at the path it had, so that relative links resolve to the paths they had.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private CapturedPage? current;

    private PageServer(WebApplication app) => this.app = app;

    public static async Task<PageServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new PageServer(builder.Build());
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Serves this page from now on; the address to open.</summary>
    public Uri Show(CapturedPage page)
    {
        current = page;
        return new Uri(new Uri(app.Urls.First()), page.Url.PathAndQuery);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var page = current;
        if (page is null || http.Request.Path != Uri.UnescapeDataString(page.Url.AbsolutePath))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using var packed = File.OpenRead(page.HtmlPath);
        await using var html = new GZipStream(packed, CompressionMode.Decompress);
        http.Response.ContentType = string.Create(CultureInfo.InvariantCulture, $"text/html; charset=utf-8");
        await html.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
