using System.Net;
using System.Text.Json.Nodes;

namespace Errand.Server.Tests.Hosting;

internal static class Answers
{
    public static async Task<string> TextAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.TextAsync()).ShouldNotBeNull().AsObject();

    /// <summary>Checks the one error body to the letter and answers it.</summary>
    public static async Task<JsonObject> ShouldBeErrorAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.TextAsync();
        answer.StatusCode.ShouldBe(status, text);
        var body = JsonNode.Parse(text).ShouldNotBeNull().AsObject();
        body["code"].ShouldNotBeNull().GetValue<string>().ShouldBe(code);
        body["category"].ShouldNotBeNull().GetValue<string>().ShouldBe((int)status >= 500 ? "infrastructure" : "user");
        body["message"].ShouldNotBeNull().GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        body["retirable"].ShouldNotBeNull().GetValue<bool>().ShouldBe((int)status is 429 or 500 or 503);
        body["correlationId"].ShouldNotBeNull().GetValue<string>().ShouldBe(answer.Headers.GetValues("x-correlation-id").ShouldHaveSingleItem());
        body.Select(member => member.Key).Except(["code", "category", "message", "retirable", "details", "correlationId"]).ShouldBeEmpty();
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/json");
        return body;
    }

    public static string[] Paths(this JsonObject error) =>
        [.. error["details"].ShouldNotBeNull().AsArray().Select(fault => fault.ShouldNotBeNull()["path"].ShouldNotBeNull().GetValue<string>())];
}
