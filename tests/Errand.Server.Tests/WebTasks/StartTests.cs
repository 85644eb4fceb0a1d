using System.Net;
using System.Text.RegularExpressions;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.WebTasks;

public sealed partial class StartTests
{
    [Fact]
    public async Task Start_OnlyTask_AnswersIdAndPendingAndNothingElse()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("web-tasks/start", """{"task":"Scrape YC companies from batch S24"}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Shape().IsMatch(await answer.TextAsync()).ShouldBeTrue(await answer.TextAsync());
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task Start_BodyOfReference_EchoesEveryByte()
    {
        const string Body = "{ \"z\": 1e3,\r\n\t\"task\":\"Caf\\u00e9 \\/ 🙂 ü <b>\", \"parameters\":{\"b\":1.0,\"a\":-0.50E+2,\"n\":12345678901234567890.10,\"t\":true,\"x\":null}, "
            + "\"unknown\":{\"deep\":[1,2.00,{\"y\":[]}]}, \"startUrl\":\"https://example.com/a?b=c\",\"reuseKey\":\"yc companies\",\"model\":\"sonnet\"} ";
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync(Body);
        using var answer = await host.GetAsync($"web-tasks/{id}/result");
        (await answer.TextAsync()).ShouldEndWith($"\"input\":{Body}}}");
    }

    [Fact]
    public async Task Start_Credentials_AreMaskedAndTheRestKept()
    {
        const string Body = """{"secrets" : {"password":"hunter2","\u0070in":"1\"23"},"task":"T","webhook":{"secret":"s3cret","url":"https://h.example/"},"sink":{"secretAccessKey":"AKIA","bucket":"b"},"proxy":"http://u:pw@proxy.example:3128/"}""";
        const string Masked = """{"secrets" : {"password":"***","\u0070in":"***"},"task":"T","webhook":{"secret":"***","url":"https://h.example/"},"sink":{"secretAccessKey":"***","bucket":"b"},"proxy":"http://***@proxy.example:3128/"}""";
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync(Body);
        using var answer = await host.GetAsync($"web-tasks/{id}/result");
        (await answer.TextAsync()).ShouldEndWith($"\"input\":{Masked}}}");
    }

    [Fact]
    public async Task Start_EveryFieldWrong_ReportsEveryFault()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("web-tasks/start", """
            {"task":" ","startUrl":"/list","parameters":[],"outputSchema":{"type":"nothing"},"reuseKey":7,"model":"gpt","mode":"fast",
             "budget":{"maxCostUsd":-1,"maxSteps":0,"timeoutSeconds":100000},"webhook":{"secret":1},"secrets":{"a/b":1},
             "allowedHosts":["ok.example","http://no"],"proxy":"nowhere","auth":"","sink":{"bucket":3},"tags":[""]}
            """);
        var error = await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request");
        error.Paths().Order(StringComparer.Ordinal).ShouldBe(
        [
            "/allowedHosts/1", "/auth", "/budget/maxCostUsd", "/budget/maxSteps", "/budget/timeoutSeconds", "/mode", "/model", "/outputSchema/type", "/parameters",
            "/proxy", "/reuseKey", "/secrets/a~1b", "/sink/bucket", "/startUrl", "/tags", "/task", "/webhook/secret", "/webhook/url",
        ]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{\"task\":\"a\",}", "/task")]
    [InlineData("{\"task\":\"a\",\"parameters\":{\"a\":[1,2,x]}}", "/parameters/a/1")]
    [InlineData("[]", "")]
    [InlineData("{\"task\":\"a\",\"task\":\"b\"}", "/task")]
    [InlineData("{\"task\":\"\\ud800\"}", "/task")]
    [InlineData("{\"x\":1}", "/task")]
    [InlineData("{\"task\":null}", "/task")]
    [InlineData("{\"task\":\"a\"} {}", "")]
    public async Task Start_BrokenBody_NamesThePlace(string body, string path)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("web-tasks/start", body);
        (await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request")).Paths().ShouldBe([path]);
    }

    [Fact]
    public async Task Start_MalformedJson_TellsLineAndByte()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("web-tasks/start", "{\n  \"task\": oops }");
        var error = await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request");
        error["details"]?[0]?["message"]?.GetValue<string>().ShouldStartWith("Not valid JSON at line 2, byte 11: ");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/vnd.api+json")]
    public async Task Start_JsonContentType_IsTaken(string type)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Post, "web-tasks/start", """{"task":"a"}""", type);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Start_OtherContentType_IsRefused(string type)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Post, "web-tasks/start", """{"task":"a"}""", type);
        (await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request")).Paths().ShouldBe(["/content-type"]);
    }

    [Fact]
    public async Task Start_ByteOrderMark_IsNoPartOfTheInput()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync("\uFEFF{\"task\":\"a\"}");
        using var answer = await host.GetAsync($"web-tasks/{id}/result");
        (await answer.TextAsync()).ShouldEndWith("\"input\":{\"task\":\"a\"}}");
    }

    [Fact]
    public async Task Start_SameIdempotencyKeyAndBody_AnswersTheFirstTask()
    {
        await using var host = await ApiHost.StartAsync();
        using var first = await host.PostAsync("web-tasks/start", """{"task":"a"}""", ("Idempotency-Key", "order 17"));
        using var second = await host.PostAsync("web-tasks/start", """{"task":"a"}""", ("Idempotency-Key", "order 17"));
        (await second.TextAsync()).ShouldBe(await first.TextAsync());
    }

    [Fact]
    public async Task Start_SameIdempotencyKeyOtherBody_IsAConflict()
    {
        await using var host = await ApiHost.StartAsync();
        using var first = await host.PostAsync("web-tasks/start", """{"task":"a"}""", ("Idempotency-Key", "k"));
        using var second = await host.PostAsync("web-tasks/start", """{"task":"b"}""", ("Idempotency-Key", "k"));
        await second.ShouldBeErrorAsync(HttpStatusCode.Conflict, "conflict");
    }

    [Fact]
    public async Task Start_IdempotencyKeyTooLong_IsAFaultBesideTheOthers()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("web-tasks/start", "{}", ("Idempotency-Key", new string('k', 256)));
        (await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request")).Paths().ShouldBe(["/task", "/Idempotency-Key"]);
    }

    [Fact]
    public async Task Start_FullQueue_IsRateLimitedWithRetryAfter()
    {
        await using var host = await ApiHost.StartAsync(limits: limits => limits.WorkspaceQueueLength = 1);
        await host.StartTaskAsync();
        using var answer = await host.PostAsync("web-tasks/start", """{"task":"a"}""");
        await answer.ShouldBeErrorAsync(HttpStatusCode.TooManyRequests, "rate-limited");
        answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [GeneratedRegex("""^\{"webTaskId":"wt_[0-9A-Za-z]{21}","status":"pending"\}$""")]
    private static partial Regex Shape();
}
