using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Errand.Server.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Errand.Server.Tests.Errors;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/workspace")]
    [InlineData("/api/v1/workspace/123e4567-e89b-12d3-a456-426614174000/nothing")]
    public async Task UnknownAddress_AnyMethod_IsNotFound(string path)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.ShouldBeErrorAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task WrongMethod_KnownAddress_NamesTheRightOnes()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Put, "web-tasks/start", "{}", "application/json");
        await answer.ShouldBeErrorAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        answer.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData(1_001, false)]
    [InlineData(1_001, true)]
    [InlineData(12_000_000, false)]
    [InlineData(12_000_000, true)]
    public async Task Body_AboveLimit_IsTooLarge(int size, bool chunked)
    {
        await using var host = await ApiHost.StartAsync(limits: limits => limits.MaxRequestBytes = 1_000);
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiHost.At("web-tasks/start"));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"task\":\"" + new string('x', size - 11) + "\"}"));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.ShouldBeErrorAsync(HttpStatusCode.RequestEntityTooLarge, "payload-too-large");
    }

    [Fact]
    public async Task Body_AtLimit_IsTaken()
    {
        await using var host = await ApiHost.StartAsync(limits: limits => limits.MaxRequestBytes = 1_000);
        using var answer = await host.PostAsync("web-tasks/start", "{\"task\":\"" + new string('x', 989) + "\"}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Bug_InAnEndpoint_TellsOnlyTheCorrelationId()
    {
        await using var host = await ApiHost.StartAsync(routes: app => app.MapGet("/bug", string () => throw new InvalidOperationException("inner words")));
        using var answer = await host.Client.GetAsync(new Uri("/bug", UriKind.Relative), TestContext.Current.CancellationToken);
        var error = await answer.ShouldBeErrorAsync(HttpStatusCode.InternalServerError, "internal-server-error");
        (await answer.TextAsync()).ShouldNotContain("inner words");
        var id = error["correlationId"]?.GetValue<string>() ?? "";
        host.Log.Lines.ShouldContain(line => line.StartsWith("Error 3000", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal) && line.Contains("inner words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Store_ThatDoesNotAnswer_IsUnavailable()
    {
        await using var host = await ApiHost.StartAsync(routes: app => app.MapGet("/slow", string () => throw new TimeoutException("no answer")));
        using var answer = await host.Client.GetAsync(new Uri("/slow", UriKind.Relative), TestContext.Current.CancellationToken);
        await answer.ShouldBeErrorAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("x-correlation-id", "order-1234.5:6_7", "order-1234.5:6_7")]
    [InlineData("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "0af7651916cd43dd8448eb211c80319c")]
    public async Task CorrelationId_OfTheCaller_IsKept(string header, string value, string id)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.GetAsync("web-tasks", (header, value));
        answer.Headers.GetValues("x-correlation-id").ShouldBe([id]);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with spaces in it")]
    [InlineData("<script>alert(1)</script>")]
    public async Task CorrelationId_Odd_IsReplaced(string value)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.GetAsync("web-tasks", ("x-correlation-id", value));
        answer.Headers.GetValues("x-correlation-id").ShouldHaveSingleItem().ShouldNotBe(value);
    }

    [Fact]
    public async Task EveryAnswer_Headers_AreSafeAndNameNoServer()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.GetAsync("web-tasks");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
        answer.Headers.CacheControl.ShouldNotBeNull().NoStore.ShouldBeTrue();
    }
}
