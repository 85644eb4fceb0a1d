using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Errand.Core.Errors;
using Errand.Server.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Errand.Server.Tests.WebTasks;

public sealed partial class ResultTests
{
    [Theory]
    [InlineData("web-tasks/{0}/result")]
    [InlineData("web-tasks/result/{0}")]
    public async Task Result_Pending_HasIdStatusTimingAndInput(string route)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync();
        using var answer = await host.GetAsync(string.Format(null, route, id));
        var json = await answer.JsonAsync();
        Names(json).ShouldBe(["webTaskId", "status", "timing", "input"], ignoreOrder: true);
        (json["webTaskId"]?.GetValue<string>(), json["status"]?.GetValue<string>()).ShouldBe((id, "pending"));
        Names(json["timing"]).ShouldBe(["createdAt"]);
        Iso().IsMatch(json["timing"]?["createdAt"]?.GetValue<string>() ?? "").ShouldBeTrue();
    }

    [Fact]
    public async Task Result_Started_AddsStartedAtOnly()
    {
        var running = new TaskCompletionSource();
        await using var host = await ApiHost.StartAsync(ScriptedWork.RunsUntilCanceled(running));
        var id = await host.StartTaskAsync();
        await running.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        using var answer = await host.GetAsync($"web-tasks/{id}/result");
        var json = await answer.JsonAsync();
        json["status"]?.GetValue<string>().ShouldBe("started");
        Names(json).ShouldBe(["webTaskId", "status", "timing", "input"], ignoreOrder: true);
        Names(json["timing"]).ShouldBe(["createdAt", "startedAt", "queuedMs"]);
    }

    [Fact]
    public async Task Result_Success_HasEveryFieldOfTheContract()
    {
        const string Result = """[ {"price":51.770, "title":"É","note":1E2} ]""";
        await using var host = await ApiHost.StartAsync(ScriptedWork.EndsWith(Endings.Success(Result)));
        var id = await host.StartTaskAsync();
        using var answer = await host.GetAsync($"web-tasks/{id}/result?wait=20");
        var text = await answer.TextAsync();
        text.ShouldContain($"\"result\":{Result},");
        var json = JsonNode.Parse(text).ShouldNotBeNull();
        Names(json).ShouldBe(
            ["webTaskId", "status", "outcome", "result", "evidence", "ungrounded", "reuse", "cost", "timing", "input"], ignoreOrder: true);
        (json["status"]?.GetValue<string>(), json["outcome"]?.GetValue<string>()).ShouldBe(("completed", "success"));
        json["reuse"]?.ToJsonString().ShouldBe("""{"key":"books","updated":true,"version":1,"how":"authored"}""");
        json["cost"]?.ToJsonString().ShouldBe(
            """{"totalUsd":0,"modelCalls":0,"inputTokens":0,"outputTokens":0,"cachedInputTokens":0,"models":{}}""");
        Names(json["timing"]).ShouldBe(["createdAt", "startedAt", "finishedAt", "queuedMs", "runMs", "browserMs", "modelMs"]);
        json["timing"]?["browserMs"]?.GetValue<long>().ShouldBe(1_200);
        json["ungrounded"]?.ToJsonString().ShouldBe("""["/0/guess"]""");
        Names(json["evidence"]?[0]).ShouldBe(["path", "url", "selector", "text"]);
        Names(json["evidence"]?[1]).ShouldBe(["path", "url", "text"]);
    }

    [Fact]
    public async Task Result_LargeSuccess_LinksToTheArtifact()
    {
        var ending = Endings.Success("1") with { ResultJson = null, ResultArtifact = "result 1.json" };
        await using var host = await ApiHost.StartAsync(ScriptedWork.EndsWith(ending));
        var id = await host.StartTaskAsync();
        var json = await host.ResultAsync(id);
        json.ContainsKey("result").ShouldBeFalse();
        json["resultUrl"]?.GetValue<string>().ShouldBe($"{host.Address}{ApiHost.At($"web-tasks/{id}/artifacts/result%201.json")}");
    }

    [Fact]
    public async Task Result_Failure_HasErrorReuseAndCost()
    {
        var details = JsonNode.Parse("""[{"path":"/0","message":"missing"}]""");
        await using var host = await ApiHost.StartAsync(ScriptedWork.EndsWith(Endings.Failure(TaskErrorCode.SiteUnreachable, details)));
        var id = await host.StartTaskAsync();
        var json = await host.ResultAsync(id);
        Names(json).ShouldBe(["webTaskId", "status", "outcome", "error", "reuse", "cost", "timing", "input"], ignoreOrder: true);
        json["outcome"]?.GetValue<string>().ShouldBe("failed");
        json["error"]?.ToJsonString().ShouldBe(
            """{"code":"site-unreachable","category":"infrastructure","message":"The site did not answer.","retirable":true,"details":[{"path":"/0","message":"missing"}],"correlationId":""" + $"\"{id}\"}}");
        json["reuse"]?.ToJsonString().ShouldBe("""{"key":"books","updated":false,"version":null,"how":"none"}""");
        json["cost"]?["models"]?.ToJsonString().ShouldBe(
            """{"haiku":{"totalUsd":0.012,"modelCalls":2,"inputTokens":100,"outputTokens":20,"cachedInputTokens":5}}""");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("61")]
    [InlineData("soon")]
    public async Task Result_WaitOutOfRange_IsRefused(string wait)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync();
        using var answer = await host.GetAsync($"web-tasks/{id}/result?wait={wait}");
        (await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request")).Paths().ShouldBe(["/wait"]);
    }

    [Fact]
    public async Task Result_WaitOver_AnswersHowThingsStand()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync();
        var clock = Stopwatch.StartNew();
        using var answer = await host.GetAsync($"web-tasks/{id}/result?wait=0.3");
        (await answer.JsonAsync())["status"]?.GetValue<string>().ShouldBe("pending");
        clock.Elapsed.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task Result_ServiceStopsWhileWaiting_AnswersHowThingsStand()
    {
        var running = new TaskCompletionSource();
        var host = await ApiHost.StartAsync(services: services => services.AddSingleton<IStartupFilter>(new SeenRequest("/result", running)));
        var id = await host.StartTaskAsync();
        using var client = host.ClientFor(ApiHost.Key);
        var waiting = client.GetAsync(new Uri(ApiHost.At($"web-tasks/{id}/result?wait=60"), UriKind.Relative), TestContext.Current.CancellationToken);
        await running.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await host.DisposeAsync();
        using var answer = await waiting;
        (await answer.JsonAsync())["status"]?.GetValue<string>().ShouldBe("pending");
    }

    [Fact]
    public async Task Result_OfAnotherWorkspace_IsNotFound()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync();
        using var other = host.ClientFor(ApiHost.OtherKey);
        using var answer = await other.GetAsync(
            new Uri($"/api/v1/workspace/{ApiHost.OtherWorkspace}/web-tasks/{id}/result", UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.ShouldBeErrorAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Cancel_Pending_IsCanceledWithReason()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync();
        using var answer = await host.PostAsync($"web-tasks/{id}/cancel", "");
        (await answer.TextAsync()).ShouldBe($$"""{"webTaskId":"{{id}}","status":"canceled"}""");
        var json = await host.ResultAsync(id);
        Names(json).ShouldBe(["webTaskId", "status", "reason", "timing", "input"], ignoreOrder: true);
        Names(json["reason"]).ShouldBe(["type", "message"]);
        Names(json["timing"]).ShouldContain("finishedAt");
    }

    [Fact]
    public async Task Cancel_Running_AnswersCanceled()
    {
        var running = new TaskCompletionSource();
        await using var host = await ApiHost.StartAsync(ScriptedWork.RunsUntilCanceled(running));
        var id = await host.StartTaskAsync();
        await running.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        using var answer = await host.PostAsync($"web-tasks/{id}/cancel", "");
        (await answer.TextAsync()).ShouldBe($$"""{"webTaskId":"{{id}}","status":"canceled"}""");
    }

    [Fact]
    public async Task Cancel_Finished_AnswersItsStatusUnchanged()
    {
        await using var host = await ApiHost.StartAsync(ScriptedWork.EndsWith(Endings.Success("1")));
        var id = await host.StartTaskAsync();
        await host.ResultAsync(id);
        using var answer = await host.PostAsync($"web-tasks/{id}/cancel", "");
        (await answer.TextAsync()).ShouldBe($$"""{"webTaskId":"{{id}}","status":"completed"}""");
    }

    [Theory]
    [InlineData("GET", "web-tasks/wt_unknown/result")]
    [InlineData("GET", "web-tasks/result/wt_unknown?wait=1")]
    [InlineData("POST", "web-tasks/wt_unknown/cancel")]
    [InlineData("GET", "web-tasks/wt_unknown/events")]
    [InlineData("GET", "web-tasks/wt_unknown/artifacts")]
    [InlineData("GET", "web-tasks/wt_unknown/artifacts/log.txt")]
    public async Task AnyRoute_UnknownTask_IsNotFound(string method, string path)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Parse(method), path, null, "");
        await answer.ShouldBeErrorAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static string[] Names(JsonNode? node) => [.. node.ShouldNotBeNull().AsObject().Select(member => member.Key)];

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    private static partial Regex Iso();
}
