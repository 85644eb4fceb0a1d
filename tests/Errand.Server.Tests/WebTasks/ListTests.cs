using System.Net;
using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.WebTasks;

public sealed class ListTests
{
    [Fact]
    public async Task List_PageByPage_GivesEachTaskOnceNewestFirst()
    {
        await using var host = await ApiHost.StartAsync();
        var started = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            started.Insert(0, await host.StartTaskAsync());
        }

        var seen = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            using var answer = await host.GetAsync($"web-tasks?limit=2&cursor={cursor}");
            var page = await answer.JsonAsync();
            seen.AddRange(Ids(page));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        seen.ShouldBe(started, ignoreOrder: true);
        seen.Count.ShouldBe(5);
    }

    [Fact]
    public async Task List_Item_TellsTheTaskWithoutItsInput()
    {
        await using var host = await ApiHost.StartAsync(ScriptedWork.EndsWith(Endings.Failure(TaskErrorCode.Blocked)));
        var id = await host.StartTaskAsync("""{"task":"Find","startUrl":"https://a.example/","tags":["x"],"reuseKey":"k"}""");
        await host.ResultAsync(id);
        using var answer = await host.GetAsync("web-tasks?outcome=failed&status=completed&reuseKey=k");
        var page = await answer.JsonAsync();
        page.ContainsKey("nextCursor").ShouldBeTrue();
        page["nextCursor"].ShouldBeNull();
        var item = page["items"]?.AsArray().ShouldHaveSingleItem().ShouldNotBeNull().AsObject().ShouldNotBeNull();
        item?.Select(member => member.Key).ShouldBe(["webTaskId", "status", "outcome", "reuseKey", "task", "startUrl", "tags", "error", "timing"]);
    }

    [Theory]
    [InlineData("status=pending", 1)]
    [InlineData("status=completed", 0)]
    [InlineData("outcome=success", 0)]
    [InlineData("reuseKey=a%2Fb", 1)]
    [InlineData("reuseKey=other", 0)]
    public async Task List_Filter_KeepsWhatMatches(string query, int count)
    {
        await using var host = await ApiHost.StartAsync();
        await host.StartTaskAsync("""{"task":"Find","reuseKey":"a/b"}""");
        using var answer = await host.GetAsync($"web-tasks?{query}");
        Ids(await answer.JsonAsync()).Count.ShouldBe(count);
    }

    [Fact]
    public async Task List_EveryParameterWrong_ReportsEachFault()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.GetAsync("web-tasks?status=done&outcome=ok&limit=201&cursor=%21");
        (await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request")).Paths().ShouldBe(["/status", "/outcome", "/limit", "/cursor"]);
    }

    [Theory]
    [InlineData("MQ")]
    [InlineData("LTEud3Q")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5OS54")]
    public async Task List_ForgedCursor_IsRefused(string cursor)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.GetAsync($"web-tasks?cursor={cursor}");
        await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request");
    }

    private static List<string> Ids(JsonObject page) =>
        [.. page["items"].ShouldNotBeNull().AsArray().Select(item => item?["webTaskId"]?.GetValue<string>()).OfType<string>()];
}
