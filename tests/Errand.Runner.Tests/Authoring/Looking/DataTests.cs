using Errand.Runner.Authoring.Looking;

namespace Errand.Runner.Tests.Authoring.Looking;

public sealed class DataTests(LookingBrowser browser) : IClassFixture<LookingBrowser>
{
    private const string Body = """
        <h1>Things</h1><script type="application/ld+json">{"@type":"Product","name":"Lamp","offers":{"price":9.5}}</script>
        """;

    [Fact]
    public async Task LookAsync_EmbeddedAndFetchedJson_IsDigestedWithItsShape()
    {
        await using var at = await OpenAsync();

        var text = await at.TextAsync();

        text.ShouldContain("in page application/ld+json");
        text.ShouldContain("{@type,name,offers:{price}}");
        text.ShouldContain("GET 200 /items.json");
        text.ShouldContain("{items:[2]{id,name},total}");
    }

    [Fact]
    public async Task NetworkAsync_OnePieceWithPath_TellsItsContent()
    {
        await using var at = await OpenAsync();
        var list = await at.Looker.NetworkAsync(new NetworkRequest(), TestContext.Current.CancellationToken);
        var id = list.Text.Split('\n').Single(line => line.Contains("items.json", StringComparison.Ordinal)).Split(' ')[0];

        var content = await at.Looker.NetworkAsync(new NetworkRequest { Id = id, Path = "items[1].name" }, TestContext.Current.CancellationToken);

        list.Text.ShouldContain("{id:1,name:\"Lamp\"}");
        content.Text.ShouldBe("\"items[1].name\": \"Chair\"");
    }

    [Fact]
    public async Task NetworkAsync_NoSuchPiece_SaysSo()
    {
        await using var at = await browser.OpenAsync("<p>none</p>");

        (await at.Looker.NetworkAsync(new NetworkRequest { Id = "d9" }, TestContext.Current.CancellationToken)).Text.ShouldBe("there is no \"d9\"");
    }

    private async Task<LookedAt> OpenAsync()
    {
        var at = await browser.OpenAsync(Body, new() { ["http://shop.test/items.json"] = """{"items":[{"id":1,"name":"Lamp"},{"id":2,"name":"Chair"}],"total":2}""" });
        await at.Page.EvaluateAsync("async () => { await (await fetch('/items.json')).json(); }");
        return at;
    }
}
