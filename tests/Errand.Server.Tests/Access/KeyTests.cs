using System.Net;
using System.Text.Json.Nodes;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.Access;

public sealed class KeyTests
{
    [Fact]
    public async Task Create_Key_IsShownOnceAndWorks()
    {
        await using var host = await ApiHost.StartAsync();
        var (text, key) = await IssueAsync(host, """{"name":"ci","scopes":["run"],"expiresAt":"2099-01-01T00:00:00Z"}""");
        (await StatusAsync(host, text, HttpMethod.Get, "web-tasks")).ShouldBe(HttpStatusCode.OK);
        key["scopes"]?.ToJsonString().ShouldBe("""["read","run"]""");
        key["expiresAt"]?.GetValue<string>().ShouldBe("2099-01-01T00:00:00.000Z");
        using var list = await host.GetAsync("keys");
        var shown = await list.TextAsync();
        shown.ShouldNotContain(text);
        shown.ShouldContain(KeyId(key));
        shown.ShouldContain("lastUsedAt");
    }

    [Theory]
    [InlineData("read", "GET", "web-tasks", HttpStatusCode.OK)]
    [InlineData("read", "POST", "web-tasks/wt_none/cancel", HttpStatusCode.Forbidden)]
    [InlineData("read", "GET", "keys", HttpStatusCode.Forbidden)]
    [InlineData("run", "POST", "web-tasks/wt_none/cancel", HttpStatusCode.NotFound)]
    [InlineData("run", "DELETE", "automations/none", HttpStatusCode.NotFound)]
    [InlineData("run", "GET", "audit-log", HttpStatusCode.Forbidden)]
    [InlineData("run", "POST", "keys", HttpStatusCode.Forbidden)]
    [InlineData("admin", "GET", "audit-log", HttpStatusCode.OK)]
    [InlineData("admin", "DELETE", "keys/none", HttpStatusCode.NotFound)]
    public async Task Key_OfAScope_MayDoThatAndNoMore(string scope, string method, string path, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync();
        var (text, _) = await IssueAsync(host, $$"""{"scopes":["{{scope}}"]}""");
        (await StatusAsync(host, text, HttpMethod.Parse(method), path)).ShouldBe(expected);
    }

    [Fact]
    public async Task Revoke_Key_IsTheSameRefusalAsAWrongKey()
    {
        await using var host = await ApiHost.StartAsync();
        var (text, key) = await IssueAsync(host, "{}");
        using var revoked = await host.SendAsync(HttpMethod.Delete, $"keys/{KeyId(key)}", null, "");
        revoked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await RefusalAsync(host, text)).ShouldBe(await RefusalAsync(host, "wrong"));
    }

    [Theory]
    [InlineData("""{"name":7,"scopes":["cook"],"expiresAt":"2001-01-01T00:00:00Z"}""", "/name", "/scopes", "/expiresAt")]
    [InlineData("""{"scopes":[]}""", "/scopes")]
    [InlineData("""{"scopes":"run"}""", "/scopes")]
    [InlineData("""{"scopes":[null]}""", "/scopes")]
    [InlineData("""{"expiresAt":"tomorrow"}""", "/expiresAt")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    public async Task Create_WrongBody_ListsEveryFault(string body, params string[] paths)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("keys", body);
        (await answer.ShouldBeErrorAsync(HttpStatusCode.BadRequest, "bad-request")).Paths().ShouldBe(paths);
    }

    [Theory]
    [InlineData(200, HttpStatusCode.Created)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    public async Task Create_NameAtItsLimit_IsTakenAndBeyondItRefused(int length, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("keys", $$"""{"name":"{{new string('n', length)}}"}""");
        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task AuditLog_Changes_NamesTheKeyThatMadeThemAndPages()
    {
        await using var host = await ApiHost.StartAsync();
        var (_, key) = await IssueAsync(host, """{"name":"ci"}""");
        using var written = await host.SendAsync(HttpMethod.Put, "automations/books/files/main.js", "1", "text/plain");
        using var first = await host.GetAsync("audit-log?limit=1");
        var page = await first.JsonAsync();
        var saved = page["items"]?[0].ShouldNotBeNull();
        (saved?["action"]?.GetValue<string>(), saved?["subject"]?.GetValue<string>()).ShouldBe(("automation-saved", "books"));
        using var second = await host.GetAsync($"audit-log?limit=1&cursor={page["nextCursor"]?.GetValue<string>()}");
        var created = (await second.JsonAsync())["items"]?[0];
        (created?["action"]?.GetValue<string>(), created?["subject"]?.GetValue<string>()).ShouldBe(("key-created", KeyId(key)));
        created?["actor"]?.GetValue<string>().ShouldBe(saved?["actor"]?.GetValue<string>());
    }

    [Fact]
    public async Task Log_AtDebug_HoldsNoNewKey()
    {
        await using var host = await ApiHost.StartAsync();
        var (text, _) = await IssueAsync(host, "{}");
        host.Log.Lines.ShouldContain(line => line.Contains("3600", StringComparison.Ordinal));
        host.Log.Lines.ShouldNotContain(line => line.Contains(text, StringComparison.Ordinal));
    }

    private static string KeyId(JsonNode key) => key["keyId"].ShouldNotBeNull().GetValue<string>();

    private static async Task<(string Text, JsonNode Key)> IssueAsync(ApiHost host, string body)
    {
        using var answer = await host.PostAsync("keys", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var json = await answer.JsonAsync();
        return (json["apiKey"].ShouldNotBeNull().GetValue<string>(), json["key"].ShouldNotBeNull());
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiHost host, string key, HttpMethod method, string path)
    {
        using var client = host.ClientFor(key);
        using var request = new HttpRequestMessage(method, ApiHost.At(path));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<string> RefusalAsync(ApiHost host, string key)
    {
        using var client = host.ClientFor(key);
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiHost.At("web-tasks"));
        request.Headers.Add("x-correlation-id", "the-same-for-all");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        return await answer.TextAsync();
    }
}
