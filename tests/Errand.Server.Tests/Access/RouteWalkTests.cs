using System.Net;
using System.Text;
using Errand.Server.Access;
using Errand.Server.Tests.Hosting;
using Errand.Storage.Access;
using Errand.Storage.Artifacts;
using Errand.Core.Tasks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Errand.Server.Tests.Access;

/// <summary>Walks every route there is with what belongs to another workspace. A new route is walked without being listed here.</summary>
public sealed class RouteWalkTests
{
    private const string Marker = "walked-and-never-seen";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryRoute_OtherWorkspacesIdsUnderTheOwn_ShowsAndChangesNothing()
    {
        await using var host = await ApiHost.StartAsync();
        var values = await FurnishAsync(host);
        var routes = Routes(host, values, ApiHost.OtherWorkspace);
        routes.Count.ShouldBeGreaterThan(20);
        foreach (var (method, path) in routes)
        {
            using var answer = await SendAsync(host, method, path);
            var text = await answer.TextAsync();
            text.ShouldNotContain(Marker, Case.Sensitive, $"{method} {path}");
            text.ShouldNotContain(values["id"], Case.Sensitive, $"{method} {path}");
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{method} {path}");
            if (path.Contains(values["id"], StringComparison.Ordinal) || path.Contains(values["keyId"], StringComparison.Ordinal))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{method} {path}");
            }
        }

        await ShouldBeUntouchedAsync(host, values);
    }

    [Fact]
    public async Task EveryRoute_OfAnotherWorkspace_IsUnauthorized()
    {
        await using var host = await ApiHost.StartAsync();
        var values = await FurnishAsync(host);
        foreach (var (method, path) in Routes(host, values, ApiHost.Workspace))
        {
            using var answer = await SendAsync(host, method, path);
            await answer.ShouldBeErrorAsync(HttpStatusCode.Unauthorized, "unauthorized");
        }

        await ShouldBeUntouchedAsync(host, values);
    }

    // The first workspace gets one of everything, each with the marker in it.
    private static async Task<Dictionary<string, string>> FurnishAsync(ApiHost host)
    {
        var id = await host.StartTaskAsync($$"""{"task":"{{Marker}}","reuseKey":"{{Marker}}"}""");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Marker));
        var artifact = await host.Services.GetRequiredService<IArtifactStore>().SaveAsync(new WebTaskId(id), "note.txt", "text/plain", content, Token);
        using var written = await host.SendAsync(HttpMethod.Put, $"automations/{Marker}/files/main.js", $"// {Marker}", "text/plain");
        written.StatusCode.ShouldBe(HttpStatusCode.Created);
        var keys = await host.Services.GetRequiredService<IKeyStore>().ListAsync(ApiHost.Workspace, Token);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["name"] = artifact.Name,
            ["reuseKey"] = Marker,
            ["version"] = "1",
            ["path"] = "main.js",
            ["keyId"] = keys[0].Id,
        };
    }

    private static List<(HttpMethod Method, string Path)> Routes(ApiHost host, Dictionary<string, string> values, WorkspaceId workspace) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsKey>() is not null)
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
                .Select(method => (HttpMethod.Parse(method), PathOf(endpoint.RoutePattern, values, workspace))))
            // Last come the routes that could make something of the same name in the walker's own workspace.
            .OrderBy(route => route.Item1 == HttpMethod.Put),
    ];

    private static string PathOf(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern, Dictionary<string, string> values, WorkspaceId workspace) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => segment.Parts.ShouldHaveSingleItem() switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: KeyGate.WorkspaceParameter } => workspace.ToString(),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => values[parameter.Name],
            var part => throw new InvalidOperationException($"{part} is no part of a route here."),
        }));

    private static async Task<HttpResponseMessage> SendAsync(ApiHost host, HttpMethod method, string path)
    {
        using var client = host.ClientFor(ApiHost.OtherKey);
        using var request = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get && method != HttpMethod.Delete)
        {
            request.Content = new StringContent("""{"task":"mine","version":1}""", Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("If-Match", "1");
        }

        return await client.SendAsync(request, Token);
    }

    private static async Task ShouldBeUntouchedAsync(ApiHost host, Dictionary<string, string> values)
    {
        using var task = await host.GetAsync($"web-tasks/{values["id"]}/result");
        (await task.JsonAsync())["status"]?.GetValue<string>().ShouldBe("pending");
        using var file = await host.GetAsync($"automations/{Marker}/versions/1/files/main.js");
        (await file.TextAsync()).ShouldBe($"// {Marker}");
        using var automation = await host.GetAsync($"automations/{Marker}");
        automation.Headers.ETag?.Tag.ShouldBe("\"1\"");
        var keys = await host.Services.GetRequiredService<IKeyStore>().ListAsync(ApiHost.Workspace, Token);
        keys.ShouldAllBe(key => key.RevokedAt == null);
    }
}
