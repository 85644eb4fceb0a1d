using System.Text.Json.Nodes;
using Errand.Server.Tests.Hosting;

namespace Errand.Server.Tests.OpenApi;

public sealed class DocumentTests
{
    /// <summary>Set to write the document anew instead of comparing: <c>ERRAND_ACCEPT=1</c>.</summary>
    private const string Accept = "ERRAND_ACCEPT";

    [Fact]
    public async Task Document_Served_IsTheCommittedOne()
    {
        var file = Path.Combine(Repository.Root, "docs", "openapi", "v1.json");
        await using var host = await ApiHost.StartAsync();
        var served = await host.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken) + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file).ShouldNotBeNull());
            await File.WriteAllTextAsync(file, served, TestContext.Current.CancellationToken);
        }

        var committed = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        served.ShouldBe(committed, $"The API has changed. Run this test with {Accept}=1 and commit docs/openapi/v1.json.");
    }

    [Fact]
    public async Task Document_EveryReference_Resolves()
    {
        await using var host = await ApiHost.StartAsync();
        var document = JsonNode.Parse(await host.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        document["openapi"]?.GetValue<string>().ShouldStartWith("3.1");
        var references = All(document).OfType<JsonObject>().Select(node => node["$ref"]).OfType<JsonNode>().Select(node => node.GetValue<string>()).ToList();
        references.ShouldNotBeEmpty();
        references.Where(reference => Find(document, reference) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task Document_Start_SaysWhatTheReferenceSays()
    {
        await using var host = await ApiHost.StartAsync();
        var document = JsonNode.Parse(await host.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var start = document["paths"]?["/api/v1/workspace/{workspaceId}/web-tasks/start"]?["post"].ShouldNotBeNull();
        start?["operationId"]?.GetValue<string>().ShouldBe("webTaskStart");
        var body = Find(document, start?["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"]?.GetValue<string>() ?? "").ShouldNotBeNull();
        body["required"]?.AsArray().Select(name => name?.GetValue<string>()).ShouldBe(["task"]);
        body["properties"]?["model"]?["enum"]?.AsArray().Select(name => name?.GetValue<string>()).ShouldBe(["haiku", "sonnet", "opus"]);
        start?["responses"]?.AsObject().Select(answer => answer.Key).ShouldBe(["200", "400", "401", "409", "413", "429", "500", "503"], ignoreOrder: true);
    }

    private static JsonNode? Find(JsonNode document, string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]);

    private static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(All).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(All).Prepend(node),
        _ => [node],
    };
}
