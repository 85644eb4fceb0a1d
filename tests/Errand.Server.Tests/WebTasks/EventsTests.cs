using System.Net;
using System.Text.Json.Nodes;
using Errand.Core.Tasks;
using Errand.Server.Tests.Hosting;
using Errand.Storage.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Errand.Server.Tests.WebTasks;

public sealed class EventsTests
{
    private static readonly (string, string) AcceptStream = ("Accept", "text/event-stream");

    [Fact]
    public async Task Events_Json_ListsStepsBehindAfter()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await StartWithStepsAsync(host, 3);
        using var answer = await host.GetAsync($"web-tasks/{id}/events?after=1");
        var json = await answer.JsonAsync();
        json["items"]?.AsArray().Select(item => item?["sequence"]?.GetValue<long>()).ShouldBe([2, 3]);
        json["next"]?.GetValue<long>().ShouldBe(3);
        json["items"]?[0]?.AsObject().Select(member => member.Key).ShouldBe(["sequence", "at", "type", "message", "durationMs", "url", "data"]);
    }

    [Fact]
    public async Task Events_Stream_SendsStepsWithIdsHeartbeatsAndTheEnd()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await StartWithStepsAsync(host, 2);
        using var stream = await OpenAsync(host, id);
        stream.ContentType.ShouldBe("text/event-stream");
        await stream.UntilAsync("id: 1");
        await stream.UntilAsync("id: 2");
        await stream.UntilAsync(": heartbeat");
        await AppendAsync(host, id, 3);
        await stream.UntilAsync("id: 3");
        JsonNode.Parse((await stream.UntilAsync("data: "))["data: ".Length..])?["type"]?.GetValue<string>().ShouldBe("page-opened");
        using var cancel = await host.PostAsync($"web-tasks/{id}/cancel", "");
        await stream.UntilAsync("event: end");
        (await stream.UntilAsync("data: ")).ShouldBe($$"""data: {"webTaskId":"{{id}}","status":"canceled"}""");
        await stream.UntilEndAsync();
    }

    [Fact]
    public async Task Events_StreamWithLastEventId_GoesOnBehindIt()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await StartWithStepsAsync(host, 3);
        using var stream = await OpenAsync(host, id, ("Last-Event-ID", "2"));
        (await stream.UntilAsync("id: ")).ShouldBe("id: 3");
    }

    [Theory]
    [InlineData("text/event-stream", "text/event-stream")]
    [InlineData("application/json;q=0.5, text/event-stream", "text/event-stream")]
    [InlineData("application/json, text/event-stream;q=0.5", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task Events_Accept_ChoosesTheForm(string accept, string type)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await StartWithStepsAsync(host, 1);
        using var cancel = await host.PostAsync($"web-tasks/{id}/cancel", "");
        using var answer = await host.GetAsync($"web-tasks/{id}/events", ("Accept", accept));
        answer.Content.Headers.ContentType?.MediaType.ShouldBe(type);
    }

    [Theory]
    [InlineData("web-tasks/{0}/events?after=x", "application/json", "", "/after")]
    [InlineData("web-tasks/{0}/events?after=-1", "application/json", "", "/after")]
    [InlineData("web-tasks/{0}/events", "text/event-stream", "three", "/Last-Event-ID")]
    public async Task Events_WrongPosition_IsRefused(string route, string accept, string last, string path)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.StartTaskAsync();
        using var answer = await host.GetAsync(string.Format(null, route, id), ("Accept", accept), ("Last-Event-ID", last));
        (await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request")).Paths().ShouldBe([path]);
    }

    [Fact]
    public async Task Events_ServiceStops_StreamEndsWithoutAnEnd()
    {
        var host = await ApiHost.StartAsync();
        var id = await StartWithStepsAsync(host, 1);
        using var stream = await OpenAsync(host, id);
        await stream.UntilAsync("id: 1");
        var rest = stream.UntilEndAsync();
        await host.DisposeAsync();
        (await rest).ShouldNotContain("event: end");
    }

    private static async Task<string> StartWithStepsAsync(ApiHost host, int count)
    {
        var id = await host.StartTaskAsync();
        for (var number = 1; number <= count; number++)
        {
            await AppendAsync(host, id, number);
        }

        return id;
    }

    private static Task AppendAsync(ApiHost host, string id, int number) => host.Services.GetRequiredService<IEventLog>().AppendAsync(
        new WebTaskId(id),
        new TaskEvent(0, DateTimeOffset.UnixEpoch.AddSeconds(number), "page-opened", "Opened\nthe page.", TimeSpan.FromMilliseconds(12), "https://a.example/", new JsonObject { ["n"] = number }),
        TestContext.Current.CancellationToken);

    private static Task<EventReader> OpenAsync(ApiHost host, string id, params (string, string)[] headers) =>
        EventReader.OpenAsync(host.Client, ApiHost.At($"web-tasks/{id}/events"), [AcceptStream, .. headers]);
}
