namespace Errand.Runner.Tests.Scripting;

/// <summary>What counts as read from a page, and what does not.</summary>
public sealed class ReadEvidenceTests(ScriptingFixture scripting)
{
    [Theory]
    [InlineData("return page.locator('h1').textContent()", "Books")]
    [InlineData("return page.locator('.price').allInnerTexts()", "30")]
    [InlineData("return page.locator('.book').count()", "3")]
    [InlineData("return page.isVisible('h1')", "true")]
    [InlineData("return page.title()", "Shelf")]
    [InlineData("return page.getAttribute('li a', 'href')", "/two")]
    [InlineData("return page.evaluate(() => ({ rows: [...document.querySelectorAll('.price')].map(p => ({ n: Number(p.textContent) })) }))", "20")]
    [InlineData("return (await page.request.get(params.startUrl + 'json')).json()", "36")]
    [InlineData("return page.evaluate(() => { const wanted = 'Books'; return document.body.innerText.includes(wanted) ? 'Books' : null })", "Books")]
    public async Task Read_OfThePage_IsRecorded(string body, string leaf)
    {
        var host = new RecordingHost();
        await scripting.BodyAsync(body, host);

        host.Reads.Select(read => read.Text).ShouldContain(leaf);
    }

    [Theory]
    [InlineData("return page.evaluate(() => 'made up')", "made up")]
    [InlineData("return page.evaluate(() => [{ price: 4711 }])", "4711")]
    [InlineData("return page.evaluate(x => x, 'passed in')", "passed in")]
    [InlineData("return page.evaluate(x => x.deep[0], { deep: [\"it's\"] })", "it's")]
    public async Task Read_MadeUpInThePageFunction_IsNotRecorded(string body, string leaf)
    {
        var host = new RecordingHost();
        var result = await scripting.BodyAsync(body, host);

        result.ShouldContain(leaf);
        host.Reads.Select(read => read.Text).ShouldNotContain(leaf);
    }

    [Fact]
    public async Task Read_Record_NamesPageAndLocator()
    {
        var host = new RecordingHost();
        await scripting.BodyAsync("return page.getByRole('heading', { name: 'Books' }).innerText()", host);

        var read = host.Reads.ShouldHaveSingleItem();
        read.Selector.ShouldBe("getByRole('heading', { name: 'Books' })");
        read.Url.ShouldBe(scripting.At("/"));
    }

    [Fact]
    public async Task Step_OfEachAction_IsReportedInOrder()
    {
        var host = new RecordingHost();
        await scripting.BodyAsync("await page.getByLabel('Query').fill('x'); await page.title(); await page.click('text=Alpha')", host);

        host.Steps.Select(step => step.Api).ShouldBe(["page.goto", "locator.fill", "page.click"]);
        host.Steps.ShouldAllBe(step => step.Error == null);
    }
}
