using System.Net;
using System.Text;
using Errand.Core.Tasks;
using Errand.Server.Tests.Hosting;
using Errand.Storage.Artifacts;
using Microsoft.Extensions.DependencyInjection;

namespace Errand.Server.Tests.Artifacts;

public sealed class ArtifactTests
{
    [Fact]
    public async Task List_Artifacts_TellsWhereToFetchEach()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await KeepAsync(host, "end.png", "image/png");
        using var answer = await host.GetAsync($"web-tasks/{id}/artifacts");
        var item = (await answer.JsonAsync())["items"]?.AsArray().ShouldHaveSingleItem().ShouldNotBeNull().AsObject();
        item?.Select(member => member.Key).ShouldBe(["name", "contentType", "sizeBytes", "createdAt", "url"]);
        var url = item?["url"]?.GetValue<string>().ShouldNotBeNull();
        (await host.Client.GetStringAsync(url, TestContext.Current.CancellationToken)).ShouldBe("content");
    }

    [Theory]
    [InlineData("end.png", "image/png", "image/png", "inline")]
    [InlineData("log.txt", "text/plain", "text/plain", "inline")]
    [InlineData("result.json", "application/json", "application/json", "inline")]
    [InlineData("trace.zip", "application/zip", "application/zip", "attachment")]
    [InlineData("page.html", "text/html", "application/octet-stream", "attachment")]
    [InlineData("logo.svg", "image/svg+xml", "application/octet-stream", "attachment")]
    [InlineData("odd", "not a type", "application/octet-stream", "attachment")]
    public async Task Read_Artifact_CannotRunInABrowser(string name, string kept, string served, string disposition)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await KeepAsync(host, name, kept);
        using var answer = await host.GetAsync($"web-tasks/{id}/artifacts/{name}");
        answer.Content.Headers.ContentType?.MediaType.ShouldBe(served);
        answer.Content.Headers.ContentDisposition.ShouldNotBeNull().DispositionType.ShouldBe(disposition);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        (await answer.TextAsync()).ShouldBe("content");
    }

    [Fact]
    public async Task Read_Range_IsPartial()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await KeepAsync(host, "log.txt", "text/plain");
        using var answer = await host.GetAsync($"web-tasks/{id}/artifacts/log.txt", ("Range", "bytes=1-3"));
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.TextAsync()).ShouldBe("ont");
    }

    [Theory]
    [InlineData("missing.txt")]
    [InlineData("..%2f..%2ferrand.db")]
    public async Task Read_UnknownName_IsNotFound(string name)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await KeepAsync(host, "log.txt", "text/plain");
        using var answer = await host.GetAsync($"web-tasks/{id}/artifacts/{name}");
        await answer.ShouldBeErrorAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static async Task<string> KeepAsync(ApiHost host, string name, string contentType)
    {
        var id = await host.StartTaskAsync();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("content"));
        await host.Services.GetRequiredService<IArtifactStore>().SaveAsync(new WebTaskId(id), name, contentType, content, TestContext.Current.CancellationToken);
        return id;
    }
}
