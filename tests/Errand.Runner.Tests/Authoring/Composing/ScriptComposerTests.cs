using Errand.Runner.Authoring.Builtin.Composing;
using Errand.Runner.Authoring.Builtin.Navigating.Forms;
using Errand.Runner.Authoring.Builtin.Navigating.Intent;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;
using Errand.Runner.Authoring.Builtin.Navigating.Paging;
using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Runner.Tests.Authoring.Composing;

/// <summary>The shape of the code that is written.</summary>
public sealed class ScriptComposerTests
{
    private static readonly ReadPlan Tiles = new()
    {
        Fields = [new FieldRead("name", ".name", "text", 1), new FieldRead("price", ".price", "text", 1)],
        Missing = [],
        IsList = true,
        RecordSelector = ".tile",
        InPageFunction = "() => []",
        Score = 1,
    };

    [Fact]
    public void Compose_OnePage_IsAHandlerAndARead() => Compose(new ScriptPlan { Route = [], Read = Tiles, Wait = RecordWait.Present, PageCap = 1 }).ShouldBe("""
        // Reads name and price of every record on the page.

        const RECORDS = '.tile';

        export default async function handler(params, page, context) {
          await page.goto(params.startUrl);
          await page.locator(RECORDS).first().waitFor({ state: 'attached', timeout: 5000 });
          const rows = await readRows(page);
          return rows;
        }

        /** The rows of this page. */
        function readRows(page) {
          return page.evaluate(() => []);
        }

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Compose_Form_FillsFromParametersByLabel()
    {
        var form = new FormUse
        {
            Purpose = FormPurpose.Search,
            Fields =
            [
                new FieldUse("query", new LocatorRecipe(LocatorKind.Label, "Search for"), FieldAction.Fill, IsText: true),
                new FieldUse("max-price", new LocatorRecipe(LocatorKind.Css, "[name=\"max\"]"), FieldAction.Fill, IsText: false),
            ],
            Submit = new LocatorRecipe(LocatorKind.Button, "Find it's"),
            Navigates = true,
        };
        var main = Compose(new ScriptPlan { Route = [new RouteStep.Send(form)], Read = Tiles, Wait = RecordWait.None, PageCap = 1 });
        main.ShouldContain("  await search(page, params);\n");
        main.ShouldContain("  await page.getByLabel('Search for').fill(params.query);\n");
        main.ShouldContain("  await page.locator('[name=\"max\"]').fill(String(params['max-price']));\n");
        main.ShouldContain(@"await toNewPage(page, () => page.getByRole('button', { name: 'Find it\'s' }).click());");
    }

    [Fact]
    public void Compose_CountAndPages_StopsWhenThereAreEnough()
    {
        var main = Compose(new ScriptPlan
        {
            Route = [],
            Read = Tiles,
            Wait = RecordWait.None,
            PageCap = 50,
            Rows = new RowCount(5, "Number(params.limit)", "limit"),
            Paging = new PagingPlan.NextLink(new LocatorRecipe(LocatorKind.Css, "a[rel~=\"next\"]")),
        });
        main.ShouldContain("const MAX_PAGES = 50;");
        main.ShouldContain("const wanted = Number(params.limit);");
        main.ShouldContain("rows.length >= wanted || !(await goToNextPage(page))");
        main.ShouldContain("return rows.slice(0, wanted);");
    }

    [Theory]
    [InlineData("it's", @"'it\'s'")]
    [InlineData("a\\b\n", @"'a\\b\n'")]
    [InlineData("\u2028", @"'\u2028'")]
    public void Quote_AwkwardText_StaysOneLiteral(string text, string literal) => JavaScript.Quote(text).ShouldBe(literal);

    private static string Compose(ScriptPlan plan) => ScriptComposer.Compose(plan).Main;
}
