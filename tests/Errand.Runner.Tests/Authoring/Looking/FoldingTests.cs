using System.Globalization;
using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Looking;

namespace Errand.Runner.Tests.Authoring.Looking;

public sealed class FoldingTests(LookingBrowser browser) : IClassFixture<LookingBrowser>
{
    private static string Cards(int count) => string.Concat(Enumerable.Range(1, count).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"<div class=card><h2><a href='/p/{i}'>Lamp number {i}</a></h2><p>A lamp that shines, kind {i}</p><b class=price>€{i}.50</b></div>")));

    [Fact]
    public async Task LookAsync_RepeatedSiblings_AreFoldedWithCountAndExample()
    {
        await using var at = await browser.OpenAsync($"<main>{Cards(48)}</main>");

        var look = await at.LookAsync();

        look.Text.ShouldContain("Lamp number 1\"");
        look.Text.ShouldContain("… 47 more: look ");
        look.Text.ShouldNotContain("/p/30");
        look.Follow.Count.ShouldBe(1);
    }

    [Fact]
    public async Task LookAsync_RefOfFold_TellsAllTheOthers()
    {
        await using var at = await browser.OpenAsync($"<main>{Cards(48)}</main>");
        var fold = (await at.LookAsync()).Follow.Single();

        var unfolded = await at.LookAsync(new LookRequest { Ref = fold, BudgetTokens = 20_000 });

        unfolded.LeftOut.ShouldBe(0);
        Regex.Count(unfolded.Text, "href=/p/").ShouldBe(47);
    }

    [Fact]
    public async Task LookAsync_FewOrShortSiblings_AreAllTold()
    {
        await using var at = await browser.OpenAsync("<main><ul><li>Red<li>Green<li>Blue<li>White<li>Black</ul></main>");

        (await at.TextAsync()).ShouldContain("\"Black\"");
    }

    [Fact]
    public async Task LookAsync_TableOfTexts_TellsARowInOneLine()
    {
        await using var at = await browser.OpenAsync("<table><tr><th>Fruit<th>Price</tr><tr><td>Apple<td>10</tr><tr><td>Fig<td><a href=/fig>6</a></tr></table>");

        var text = await at.TextAsync();

        text.ShouldContain("row \"Fruit | Price\"");
        text.ShouldContain("row \"Apple | 10\"");
        text.ShouldContain("link \"6\" href=/fig");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(600)]
    [InlineData(1500)]
    public async Task LookAsync_BudgetTooSmall_WritesWholeLinesAndSaysWhatItLeftOut(int budget)
    {
        var body = "<nav>" + string.Concat(Enumerable.Range(1, 30).Select(i => $"<a class=n{i} href=/n/{i}>Way {i}</a> ")) + "</nav><main>"
            + string.Concat(Enumerable.Range(1, 80).Select(i => $"<h{(i % 5) + 1}>Heading {i}</h{(i % 5) + 1}><p>Text of part {i} in some words</p>")) + "</main>";
        await using var at = await browser.OpenAsync(body);
        var whole = (await at.LookAsync(new LookRequest { BudgetTokens = 100_000 })).Text.Split('\n').ToHashSet(StringComparer.Ordinal);

        var look = await at.LookAsync(new LookRequest { BudgetTokens = budget, Full = true });

        look.Tokens.ShouldBeLessThanOrEqualTo(budget);
        look.LeftOut.ShouldBeGreaterThan(0);
        look.Text.Split('\n').ShouldAllBe(line => whole.Contains(line) || line.Contains("… ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LookAsync_CutInsideAnUnfoldedList_GoesOnWithTheNextRef()
    {
        await using var at = await browser.OpenAsync($"<main><div>{Cards(60)}</div><p>The end</p></main>");
        var follow = (await at.LookAsync()).Follow.Single();
        var all = "";
        for (var looks = 0; follow is not null && looks < 40; looks++)
        {
            var part = await at.LookAsync(new LookRequest { Ref = follow, BudgetTokens = 400 });
            all += part.Text;
            follow = part.Follow.Count == 0 ? null : part.Follow[^1];
        }

        Enumerable.Range(2, 59).Where(i => !all.Contains($"/p/{i}\n", StringComparison.Ordinal) || !all.Contains($"€{i}.50", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LookAsync_CutInsideAGroup_TellsWhatComesAfterTheGroupToo()
    {
        await using var at = await browser.OpenAsync("<main>" + string.Concat(Enumerable.Range(1, 60).Select(i => $"<div class=k{(char)('a' + (i % 20))}><h2>Heading {i}</h2><p>Text {i}</p></div>")) + "<p>The end</p></main>");
        var look = await at.LookAsync(new LookRequest { BudgetTokens = 300 });

        var rest = await at.LookAsync(new LookRequest { Ref = look.Follow[^1], BudgetTokens = 50_000 });

        rest.Text.ShouldContain("\"The end\"");
        rest.Text.ShouldContain("\"Heading 59\"");
    }

    [Fact]
    public async Task LookAsync_RefsOfWhatWasLeftOut_ShowTheRest()
    {
        await using var at = await browser.OpenAsync("<main>" + string.Concat(Enumerable.Range(1, 60).Select(i => $"<h{(i % 5) + 1}>Heading {i}</h{(i % 5) + 1}><p>Text {i}</p>")) + "</main>");
        var look = await at.LookAsync(new LookRequest { BudgetTokens = 300 });

        var rest = await Task.WhenAll(look.Follow.Select(follow => at.LookAsync(new LookRequest { Ref = follow, BudgetTokens = 50_000 })));

        var all = string.Join('\n', rest.Select(one => one.Text).Prepend(look.Text));
        Enumerable.Range(1, 60).ShouldAllBe(i => all.Contains($"\"Heading {i}\"") && all.Contains($"\"Text {i}\""));
    }
}
