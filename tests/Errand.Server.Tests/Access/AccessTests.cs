using System.Net;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.Access;

public sealed class AccessTests
{
    private const string Unknown = "00000000-0000-4000-8000-000000000000";

    public static TheoryData<string, string?> Refused => new()
    {
        { $"{ApiHost.Workspace}", null },
        { $"{ApiHost.Workspace}", "" },
        { $"{ApiHost.Workspace}", "wrong" },
        { $"{ApiHost.Workspace}", ApiHost.OtherKey },
        { $"{ApiHost.Workspace}", new string('k', 5_000) },
        { Unknown, ApiHost.Key },
        { "not-a-uuid", ApiHost.Key },
        { $"{ApiHost.Workspace.Value:N}", ApiHost.Key },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task AnyRequest_KeyThatDoesNotOpen_IsOneAndTheSameRefusal(string workspace, string? key)
    {
        await using var host = await ApiHost.StartAsync();
        using var client = host.ClientFor(null);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/workspace/{workspace}/web-tasks/start");
        request.Headers.Add("x-correlation-id", "the-same-for-all");
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("x-api-key", key);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.ShouldBeErrorAsync(HttpStatusCode.Unauthorized, "unauthorized");
        (await answer.TextAsync()).ShouldBe(
            """{"code":"unauthorized","category":"user","message":"The x-api-key header must hold an API key of the workspace that the address names.","retirable":false,"correlationId":"the-same-for-all"}""");
    }

    [Fact]
    public async Task AnyRequest_UpperCaseWorkspace_IsTheSameWorkspace()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.Client.GetAsync(
            new Uri($"/api/v1/workspace/{ApiHost.Workspace.ToString().ToUpperInvariant()}/web-tasks", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("POST", "web-tasks/start")]
    [InlineData("GET", "web-tasks")]
    [InlineData("GET", "web-tasks/wt_1/result")]
    [InlineData("GET", "web-tasks/result/wt_1")]
    [InlineData("POST", "web-tasks/wt_1/cancel")]
    [InlineData("GET", "web-tasks/wt_1/events")]
    [InlineData("GET", "web-tasks/wt_1/artifacts")]
    [InlineData("GET", "web-tasks/wt_1/artifacts/a")]
    [InlineData("GET", "automations")]
    [InlineData("GET", "automations/k")]
    [InlineData("DELETE", "automations/k")]
    [InlineData("GET", "automations/k/versions")]
    [InlineData("GET", "automations/k/versions/1")]
    [InlineData("GET", "automations/k/versions/1/files/main.js")]
    [InlineData("GET", "automations/k/files/main.js")]
    [InlineData("PUT", "automations/k/files/main.js")]
    [InlineData("POST", "automations/k/rollback")]
    public async Task EveryRoute_WithoutKey_IsUnauthorized(string method, string path)
    {
        await using var host = await ApiHost.StartAsync();
        using var client = host.ClientFor(null);
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), ApiHost.At(path));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.ShouldBeErrorAsync(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task Key_BeyondItsRate_WaitsWhileOthersGoOn()
    {
        await using var host = await ApiHost.StartAsync(limits: limits => limits.RequestsPerMinute = 2);
        (await host.GetAsync("web-tasks")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.GetAsync("web-tasks")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var third = await host.GetAsync("web-tasks");
        await third.ShouldBeErrorAsync(HttpStatusCode.TooManyRequests, "rate-limited");
        third.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        using var other = host.ClientFor(ApiHost.OtherKey);
        using var answer = await other.GetAsync(
            new Uri($"/api/v1/workspace/{ApiHost.OtherWorkspace}/web-tasks", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Log_AtDebug_HoldsNeitherKeysNorBodies()
    {
        await using var host = await ApiHost.StartAsync();
        await host.StartTaskAsync("""{"task":"a-task-nobody-logs"}""");
        using var refused = await host.PostAsync("web-tasks/start", """{"task":7,"x":"a-task-nobody-logs"}""");
        host.Log.Lines.ShouldContain(line => line.Contains("3010", StringComparison.Ordinal));
        host.Log.Lines.ShouldNotContain(line => line.Contains(ApiHost.Key, StringComparison.Ordinal) || line.Contains("a-task-nobody", StringComparison.Ordinal));
    }
}
