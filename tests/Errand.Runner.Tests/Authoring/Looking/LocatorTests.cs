namespace Errand.Runner.Tests.Authoring.Looking;

public sealed class LocatorTests(LookingBrowser browser) : IClassFixture<LookingBrowser>
{
    [Fact]
    public async Task LocatorsAsync_UniqueButton_IsNamedByRoleFirst()
    {
        await using var at = await browser.OpenAsync("<main><button data-testid=buy class=primary>Buy it's now</button><button>Other</button></main>");

        var candidates = await at.LocatorsAsync(await at.RefOfAsync("Buy it"));

        candidates[0].Code.ShouldBe("page.getByRole('button', { name: 'Buy it\\'s now', exact: true })");
        candidates[0].Verified.ShouldBeTrue();
        candidates.ShouldContain(one => one.Code == "page.getByTestId('buy')" && one.Verified);
    }

    [Fact]
    public async Task LocatorsAsync_SameNameTwice_IsNotVerifiedAndRanksBehindWhatIs()
    {
        await using var at = await browser.OpenAsync("<button>Buy</button><p>x</p><button id=second class=blue>Buy</button>");
        var reference = await at.RefOfAsync("\"x\"");
        var second = (await at.LinesAfterAsync(reference))[0].Trim().Split(' ')[0];

        var candidates = await at.LocatorsAsync(second);

        candidates[0].Code.ShouldBe("page.locator('#second')");
        candidates.Single(one => one.Kind == "role").ShouldSatisfyAllConditions(one => one.Count.ShouldBe(2), one => one.Verified.ShouldBeFalse());
    }

    [Fact]
    public async Task LocatorsAsync_FieldWithLabel_IsNamedByItsLabel()
    {
        await using var at = await browser.OpenAsync("<label for=m>E-mail</label><input id=m placeholder='you@example.org'>");

        var candidates = await at.LocatorsAsync(await at.RefOfAsync("textbox"));

        candidates.ShouldContain(one => one.Code == "page.getByLabel('E-mail', { exact: true })" && one.Verified);
        candidates.ShouldContain(one => one.Kind == "placeholder" && one.Verified);
    }

    [Fact]
    public async Task LocatorsAsync_EntryOfAList_ComesWithALocatorForAllOfThem()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(i => $"<li class=result><a href=/r/{i}>Result number {i} of the search</a><span>{i} €</span></li>"));
        await using var at = await browser.OpenAsync($"<ul id=results>{rows}</ul><ul><li class=other>x</ul>");

        var candidates = await at.LocatorsAsync(await at.RefOfAsync("number 1 of"));

        candidates.ShouldContain(one => one.Kind == "list" && one.Code == "page.locator('#results > li.result')" && one.Count == 12 && one.Verified);
    }

    [Fact]
    public async Task LocatorsAsync_InFrame_GoesThroughTheFrame()
    {
        await using var at = await browser.OpenAsync("<iframe id=pay src='http://pay.test/'></iframe>", new() { ["http://pay.test/"] = "<button>Confirm</button>" });

        var candidates = await at.LocatorsAsync(await at.RefOfAsync("Confirm"));

        candidates[0].Code.ShouldBe("page.frameLocator('#pay').getByRole('button', { name: 'Confirm', exact: true })");
        candidates[0].Verified.ShouldBeTrue();
    }

    [Fact]
    public async Task LocatorsAsync_ElementHasGone_IsEmpty()
    {
        await using var at = await browser.OpenAsync("<button>Buy</button>");
        var reference = await at.RefOfAsync("Buy");
        await at.Page.EvaluateAsync("() => document.body.replaceChildren()");

        (await at.LocatorsAsync(reference)).ShouldBeEmpty();
    }
}
