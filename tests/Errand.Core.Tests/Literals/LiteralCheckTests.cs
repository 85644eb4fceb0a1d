using System.Text.Json.Nodes;
using CsCheck;
using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Literals;

namespace Errand.Core.Tests.Literals;

public sealed class LiteralCheckTests
{
    [Theory]
    [InlineData("""{"query": "blue chair"}""", "await box.fill('Blue Chair');")]
    [InlineData("""{"query": "blue chair"}""", "await page.goto(`https://x.test/s?q=blue%20chair&p=${n}`);")]
    [InlineData("""{"query": "blue chair"}""", "await page.goto(\"/s?q=blue+chair\");")]
    [InlineData("""{"query": "blue chair"}""", "rows.filter(r => /^blue chair$/.test(r))")]
    [InlineData("""{"query": "caf\u00e9 noir"}""", "fill('caf\\u00e9 noir')")]
    [InlineData("""{"city": "Paris"}""", "page.locator('text=Paris')")]
    [InlineData("""{"city": "Paris"}""", "const a = `x ${b ? `${c}` : 'y'} in Paris`;")]
    [InlineData("""{"category": "books"}""", "getByRole('link', { name: 'Books' })")]
    [InlineData("""{"category": "books"}""", "page.goto('https://shop.test/c/books/')")]
    [InlineData("""{"category": "books"}""", "page.locator('a:has-text(\"books\")')")]
    [InlineData("""{"category": "books"}""", "page.goto(base + '?category=books&page=2')")]
    [InlineData("""{"id": "SKU-99"}""", "page.goto(`/p/SKU-99`)")]
    [InlineData("""{"startUrl": "https://shop.test/"}""", "page.goto('https://shop.test/')")]
    [InlineData("""{"startUrl": "https://shop.test/c/1"}""", "page.goto('https://shop.test/c/1?p=2')")]
    [InlineData("""{"limit": 20}""", "const limit = 20;")]
    [InlineData("""{"limit": 20}""", "while (rows.length < limit) {} ; f({ limit: 20 })")]
    [InlineData("""{"year": 1987}""", "rows.filter(r => r.y === 1987)")]
    [InlineData("""{"search": {"from": "2024-03-12"}}""", "fill(\"2024-03-12\")")]
    public void Find_ValueWrittenIntoTheCode_IsAFault(string parameters, string code)
    {
        var fault = Find(parameters, $"// first line\n{code}").ShouldHaveSingleItem();

        fault.Path.ShouldBe("main.js:2");
        fault.Message.ShouldContain("params.");
    }

    [Theory]
    [InlineData("""{"limit": 20}""", "page.setDefaultTimeout(20); f({ timeout: 20 }); rows.slice(20)")]
    [InlineData("""{"limit": 30000}""", "f({ timeout: 30000 })")]
    [InlineData("""{"query": "blue chair"}""", "// looks for blue chair\n/* blue chair */ await box.fill(params.query);")]
    [InlineData("""{"category": "books"}""", "page.locator('.books li'), page.locator('#books'), page.locator('books-list')")]
    [InlineData("""{"field": "price", "kind": "table"}""", "row.locator('.price'); page.locator('table'); row['price']")]
    [InlineData("""{"sort": "rating"}""", "rows.push({ 'rating': row['rating'] })")]
    [InlineData("""{"debug": true, "flag": "on", "size": 0}""", "f(true, 'on', 0)")]
    [InlineData("""{"id": "SKU-9"}""", "f('SKU-99')")]
    [InlineData("""{"startUrl": "https://shop.test/"}""", "page.goto('https://shop.test/login')")]
    [InlineData("""{"column": "Price"}""", "row.getByText('Price')")]
    [InlineData("""{"year": 1987}""", "// 1987\nf('1987x', a / 1986 / b)")]
    public void Find_OrdinaryCode_IsNoFault(string parameters, string code) => Find(parameters, code).ShouldBeEmpty();

    [Fact]
    public void Find_SeveralFiles_NamesFileAndLine()
    {
        var tree = CodeTree.Of("a();\n\nfill('Paris');").With("lib/search.js", "fill('Paris')").With("notes.md", "Paris");

        LiteralCheck.Find(tree, Parameters("""{"city": "Paris"}""")).Select(f => f.Path).ShouldBe(["lib/search.js:1", "main.js:3"]);
    }

    [Fact]
    public void Find_SlashAfterAValue_IsADivision() =>
        Find("""{"city": "Paris"}""", "const x = (a) / 2; // 'Paris' /\nconst y = 'Paris';").ShouldHaveSingleItem().Path.ShouldBe("main.js:2");

    [Fact]
    public void Find_AnyText_EndsWithoutFailing() =>
        Gen.String[Gen.Char["ab'\"`${}/\\\n*[]()u{x1 "], 0, 60].Sample(code => Find("""{"city": "ab1"}""", code).Count >= 0);

    private static IReadOnlyList<Fault> Find(string parameters, string code) => LiteralCheck.Find(CodeTree.Of(code), Parameters(parameters));

    private static JsonObject Parameters(string json) => JsonNode.Parse(json) as JsonObject ?? [];
}
