using Errand.Runner.Authoring.Looking;

namespace Errand.Runner.Tests.Authoring.Looking;

public sealed class DifferenceTests(LookingBrowser browser) : IClassFixture<LookingBrowser>
{
    private const string Body = """
        <h1>Basket</h1><input aria-label=Name><p id=old>Empty</p><div id=list></div>
        <button onclick="list.innerHTML='<h2>Added</h2><a href=/lamp>Lamp</a>';old.remove()">Add</button>
        <ol><li>one two three</li><li>four five six</li><li>seven eight nine</li></ol>
        """;

    [Fact]
    public async Task LookAsync_SecondLook_TellsOnlyWhatHasChanged()
    {
        await using var at = await browser.OpenAsync(Body);
        await at.LookAsync();
        await at.Page.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await at.Page.GetByLabel("Name").FillAsync("Ada");

        var look = await at.LookAsync();

        look.Difference.ShouldBeTrue();
        look.Text.ShouldNotContain("Basket");
        look.Text.ShouldMatch("(?m)^~ e[0-9]+ textbox \"Name\".* value=\"Ada\"$");
        look.Text.ShouldMatch("(?m)^\\+ .*h2 \"Added\"$");
        look.Text.ShouldMatch("(?m)^- e[0-9]+ \"Empty\"$");
    }

    [Fact]
    public async Task LookAsync_NothingChanged_SaysSo()
    {
        await using var at = await browser.OpenAsync(Body);
        await at.LookAsync();

        (await at.TextAsync()).ShouldEndWith("nothing has changed since the last look");
    }

    [Fact]
    public async Task LookAsync_AnotherDocument_IsToldInFullWithFreshRefs()
    {
        await using var at = await browser.OpenAsync(Body, new() { ["http://shop.test/next"] = "<h1>Next</h1>" });
        var before = await at.RefOfAsync("Basket");
        await at.Page.GotoAsync("http://shop.test/next");

        var look = await at.LookAsync();

        look.Difference.ShouldBeFalse();
        look.Text.ShouldContain("h1 \"Next\"");
        look.Text.ShouldNotContain($"{before} ");
        (await at.LookAsync(new LookRequest { Ref = before })).Text.ShouldContain("is not on the page now");
    }

    [Fact]
    public async Task LookAsync_Query_FindsFoldedNodesWithTheirPlace()
    {
        var items = string.Concat(Enumerable.Range(1, 90).Select(i => $"<li><a href='/p/{i}'>Lamp of kind {i} for the table</a></li>"));
        await using var at = await browser.OpenAsync($"<nav aria-label=Shelf><ul>{items}</ul></nav>");

        var found = await at.LookAsync(new LookRequest { Query = "lamp kind 77" });

        found.Text.Split('\n')[1].ShouldMatch("^e[0-9]+ link \"Lamp of kind 77 for the table\" href=/p/77 in e[0-9]+ nav \"Shelf\"$");
    }

    [Fact]
    public async Task LookAsync_NewsOfThePage_IsToldOnce()
    {
        await using var at = await browser.OpenAsync("<p>Quiet</p>");
        await at.Page.EvaluateAsync("() => { console.error('first\\nfault'); console.error('first\\nfault'); alert('Sure?'); }");
        await at.Page.RunAndWaitForPopupAsync(() => at.Page.EvaluateAsync("() => { window.open('http://shop.test/'); }"));

        var first = await at.TextAsync();
        var second = await at.TextAsync();

        first.ShouldContain("console error \"first\\nfault\" ×2");
        first.ShouldContain("dialog alert \"Sure?\"");
        first.ShouldContain("popup ");
        second.ShouldNotContain("console error");
    }
}
