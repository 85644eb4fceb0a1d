using System.Net;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.Automations;

public sealed class AutomationTests
{
    private const string First = "export default async () => 1;\n";
    private const string Second = "export default async () => 'é';\n";

    [Fact]
    public async Task Write_NewKey_MakesVersionOneAndReadsBack()
    {
        await using var host = await ApiHost.StartAsync();
        using var written = await WriteAsync(host, "books", "main.js", First);
        written.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await written.JsonAsync()).Select(member => member.Key).ShouldBe(["reuseKey", "version", "origin", "message", "createdAt"]);
        using var read = await host.GetAsync("automations/books");
        read.Headers.ETag?.Tag.ShouldBe("\"1\"");
        var json = await read.JsonAsync();
        json["files"]?.ToJsonString().ShouldBe("""{"main.js":"export default async () =\u003E 1;\n"}""");
        (json["version"]?.GetValue<int>(), json["origin"]?.GetValue<string>()).ShouldBe((1, "hand"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("\"7\", \"1\"")]
    [InlineData("*")]
    public async Task Write_IfMatchOfCurrent_MakesTheNextVersion(string match)
    {
        await using var host = await ApiHost.StartAsync();
        (await WriteAsync(host, "books", "main.js", First)).Dispose();
        using var answer = await WriteAsync(host, "books", "main.js", Second, ("If-Match", match));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag?.Tag.ShouldBe("\"2\"");
        using var file = await host.GetAsync("automations/books/versions/2/files/main.js");
        (await file.TextAsync()).ShouldBe(Second);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("\"0\"")]
    [InlineData("W/\"1\"")]
    [InlineData("")]
    public async Task Write_WithoutTheCurrentVersion_IsStaleAndChangesNothing(string match)
    {
        await using var host = await ApiHost.StartAsync();
        (await WriteAsync(host, "books", "main.js", First)).Dispose();
        using var answer = await WriteAsync(host, "books", "main.js", Second, ("If-Match", match));
        var error = await answer.ShouldBeErrorAsync(HttpStatusCode.PreconditionFailed, "precondition-failed");
        error["message"]?.GetValue<string>().ShouldContain("If-Match");
        using var read = await host.GetAsync("automations/books");
        read.Headers.ETag?.Tag.ShouldBe("\"1\"");
    }

    [Fact]
    public async Task Write_IfMatchOnNewKey_IsStale()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await WriteAsync(host, "books", "main.js", First, ("If-Match", "1"));
        await answer.ShouldBeErrorAsync(HttpStatusCode.PreconditionFailed, "precondition-failed");
    }

    [Fact]
    public async Task Write_OtherFileOnNewKey_AsksForMainFirst()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await WriteAsync(host, "books", "lib/a.js", First);
        await answer.ShouldBeErrorAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("a%20b.js")]
    [InlineData("a//b.js")]
    [InlineData("%2e%2e%2fmain.js")]
    public async Task Write_OddPath_IsRefused(string path)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await WriteAsync(host, "books", path, First);
        (await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request")).Paths().ShouldBe(["/path"]);
    }

    [Fact]
    public async Task Write_TooLarge_IsRefused()
    {
        await using var host = await ApiHost.StartAsync(limits: limits => limits.MaxRequestBytes = 1_000);
        using var answer = await WriteAsync(host, "books", "main.js", new string('x', 1_001));
        await answer.ShouldBeErrorAsync(HttpStatusCode.RequestEntityTooLarge, "payload-too-large");
    }

    [Fact]
    public async Task Write_TooManyFiles_CannotBeDone()
    {
        await using var host = await ApiHost.StartAsync();
        (await WriteAsync(host, "books", "main.js", First)).Dispose();
        for (var number = 1; number < 200; number++)
        {
            using var added = await WriteAsync(host, "books", $"f{number}.txt", "", ("If-Match", "*"));
            added.StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        using var answer = await WriteAsync(host, "books", "f200.txt", "", ("If-Match", "*"));
        await answer.ShouldBeErrorAsync(HttpStatusCode.UnprocessableEntity, "unprocessable-entity");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("ключ & ? # 100%")]
    public async Task Key_WithReservedCharacters_IsItselfInPathsAndLists(string key)
    {
        await using var host = await ApiHost.StartAsync();
        using var written = await WriteAsync(host, Uri.EscapeDataString(key), "main.js", First);
        (await written.JsonAsync())["reuseKey"]?.GetValue<string>().ShouldBe(key);
        using var read = await host.GetAsync($"automations/{Uri.EscapeDataString(key)}/versions/1/files/main.js");
        (await read.TextAsync()).ShouldBe(First);
        using var list = await host.GetAsync("automations");
        (await list.JsonAsync())["items"]?[0]?["reuseKey"]?.GetValue<string>().ShouldBe(key);
    }

    [Fact]
    public async Task File_Content_IsRawTextOfItsType()
    {
        await using var host = await ApiHost.StartAsync();
        (await WriteAsync(host, "books", "main.js", Second)).Dispose();
        (await WriteAsync(host, "books", "res/page.html", "<b>", ("If-Match", "1"))).Dispose();
        using var script = await host.GetAsync("automations/books/files/main.js");
        script.Content.Headers.ContentType?.ToString().ShouldBe("text/javascript; charset=utf-8");
        script.Headers.ETag?.Tag.ShouldBe("\"2\"");
        using var page = await host.GetAsync("automations/books/versions/2/files/res/page.html");
        page.Content.Headers.ContentType?.MediaType.ShouldBe("text/plain");
    }

    [Fact]
    public async Task Rollback_ToEarlierVersion_MakesANewOneEqualToIt()
    {
        await using var host = await ApiHost.StartAsync();
        (await WriteAsync(host, "books", "main.js", First)).Dispose();
        (await WriteAsync(host, "books", "main.js", Second, ("If-Match", "1"))).Dispose();
        using var answer = await host.PostAsync("automations/books/rollback", """{"version":1}""");
        var json = await answer.JsonAsync();
        (json["version"]?.GetValue<int>(), json["origin"]?.GetValue<string>()).ShouldBe((3, "rollback"));
        using var file = await host.GetAsync("automations/books/files/main.js");
        (await file.TextAsync()).ShouldBe(First);
        using var versions = await host.GetAsync("automations/books/versions");
        (await versions.JsonAsync())["items"]?.AsArray().Select(item => item?["version"]?.GetValue<int>()).ShouldBe([3, 2, 1]);
    }

    [Theory]
    [InlineData("""{"version":9}""", HttpStatusCode.NotFound, "not-found")]
    [InlineData("""{"version":"1"}""", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("{}", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("[", HttpStatusCode.BadRequest, "bad-request")]
    public async Task Rollback_ToNothing_IsRefused(string body, HttpStatusCode status, string code)
    {
        await using var host = await ApiHost.StartAsync();
        (await WriteAsync(host, "books", "main.js", First)).Dispose();
        using var answer = await host.PostAsync("automations/books/rollback", body);
        await answer.ShouldBeErrorAsync(status, code);
    }

    [Fact]
    public async Task Delete_Automation_LeavesNothing()
    {
        await using var host = await ApiHost.StartAsync();
        (await WriteAsync(host, "books", "main.js", First)).Dispose();
        using var deleted = await host.SendAsync(HttpMethod.Delete, "automations/books", null, "");
        deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var again = await host.SendAsync(HttpMethod.Delete, "automations/books", null, "");
        await again.ShouldBeErrorAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("automations/none")]
    [InlineData("automations/none/versions")]
    [InlineData("automations/books/versions/2")]
    [InlineData("automations/books/versions/one")]
    [InlineData("automations/books/versions/2/files/main.js")]
    [InlineData("automations/books/versions/1/files/other.js")]
    [InlineData("automations/none/files/main.js")]
    public async Task Read_Unknown_IsNotFound(string path)
    {
        await using var host = await ApiHost.StartAsync();
        (await WriteAsync(host, "books", "main.js", First)).Dispose();
        using var answer = await host.GetAsync(path);
        await answer.ShouldBeErrorAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task List_PageByPage_GivesEachOnceInOrder()
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var key in (string[])["c", "a", "b"])
        {
            (await WriteAsync(host, key, "main.js", First)).Dispose();
        }

        using var first = await host.GetAsync("automations?limit=2");
        var page = await first.JsonAsync();
        page["items"]?.AsArray().Select(item => item?["reuseKey"]?.GetValue<string>()).ShouldBe(["a", "b"]);
        using var second = await host.GetAsync($"automations?limit=2&cursor={page["nextCursor"]?.GetValue<string>()}");
        var rest = await second.JsonAsync();
        rest["items"]?.AsArray().ShouldHaveSingleItem()?["reuseKey"]?.GetValue<string>().ShouldBe("c");
        rest["nextCursor"].ShouldBeNull();
    }

    private static Task<HttpResponseMessage> WriteAsync(ApiHost host, string key, string path, string text, params (string, string)[] headers) =>
        host.SendAsync(HttpMethod.Put, $"automations/{key}/files/{path}", text, "text/javascript", headers);
}
