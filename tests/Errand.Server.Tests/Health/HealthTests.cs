using System.Net;
using Errand.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Errand.Server.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task Readiness_StoreAnswers_IsHealthy()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await GetAsync(host, "/readyz");
        (await answer.TextAsync()).ShouldBe("""{"status":"healthy","checks":{"store":"healthy"}}""");
    }

    [Fact]
    public async Task Readiness_CheckOfAnotherRoomFails_IsUnavailableWhileTheProcessLives()
    {
        await using var host = await ApiHost.StartAsync(
            services: services => services.AddHealthChecks().AddCheck("browser", () => HealthCheckResult.Unhealthy("inner words")));
        using var ready = await GetAsync(host, "/readyz");
        var error = await ready.ShouldBeErrorAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        error["details"]?.ToJsonString().ShouldBe("""{"store":"healthy","browser":"unhealthy"}""");
        using var alive = await GetAsync(host, "/healthz");
        (await alive.TextAsync()).ShouldBe("""{"status":"healthy","checks":{}}""");
    }

    [Fact]
    public async Task Metrics_AfterAStart_CountIt()
    {
        await using var host = await ApiHost.StartAsync();
        await host.StartTaskAsync();
        using var answer = await GetAsync(host, "/metrics");
        var text = await answer.TextAsync();
        text.ShouldContain("errand_web_tasks_starts");
        text.ShouldContain("outcome=\"accepted\"");
        text.ShouldContain("http_server_request_duration_seconds");
        text.ShouldNotContain(ApiHost.Workspace.ToString());
    }

    private static Task<HttpResponseMessage> GetAsync(ApiHost host, string path) =>
        host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
