using System.Diagnostics;
using System.Text.Json.Nodes;
using CsCheck;
using Errand.Core.Evidence;
using Errand.Core.Json;

namespace Errand.Core.Tests.Evidence;

public sealed class EvidenceMatcherTests
{
    private const string Page = "https://shop.test/list/page-1.html";

    [Theory]
    [InlineData("\"Blue  Chair\"", "  blue\u00a0chair\n")]
    [InlineData("1234.5", "£1,234.50")]
    [InlineData("1234.5", "1.234,50 €")]
    [InlineData("1234.5", "CHF 1'234.50")]
    [InlineData("1234567", "1 234 567 views")]
    [InlineData("12", "12 reviews")]
    [InlineData("4.5", "4.5 out of 5")]
    [InlineData("10", "5'10 tall")]
    [InlineData("2024", "12.03.2024")]
    [InlineData("-3.2", "-3.2 °C")]
    [InlineData("0.45", "45% off")]
    [InlineData("3400", "3.4k followers")]
    [InlineData("3", "star-rating Three")]
    [InlineData("\"1234.50\"", "USD1,234.50")]
    [InlineData("\"2024-03-12\"", "Posted on 12 March 2024")]
    [InlineData("\"2024-03-12\"", "Mar 12th, 2024")]
    [InlineData("\"2024-03-12\"", "12/03/2024")]
    [InlineData("\"2024-03-12T00:00:00Z\"", "2024/03/12")]
    [InlineData("\"https://shop.test/item/5?a=1\"", "../item/5?a=1")]
    [InlineData("\"https://shop.test/list/page-1.html\"", "unrelated")]
    [InlineData("\"SKU-99\"", "Article SKU-99, new")]
    [InlineData("\"rticl\"", "Article")]
    [InlineData("\"XL\"", "Size: XL")]
    [InlineData("true", "In stock (22 available)")]
    [InlineData("false", "Sold out")]
    [InlineData("false", "in stock")]
    [InlineData("true", "true")]
    [InlineData("\"“Quote” – ﬁne…\"", "\"quote\" - fine...")]
    [InlineData("\"Ｆｕｌｌ\"", "full")]
    public void Match_LeafThatTheTextGives_IsGrounded(string leaf, string text)
    {
        var report = Match($"[{leaf}]", [Read(text)]);

        report.Ungrounded.ShouldBeEmpty();
        report.Items.ShouldHaveSingleItem().Path.ShouldBe("/0");
    }

    [Theory]
    [InlineData("\"Invented\"", "Blue chair")]
    [InlineData("12", "1234")]
    [InlineData("99", "12 reviews")]
    [InlineData("1", "page-1")]
    [InlineData("\"XL\"", "XXLarge")]
    [InlineData("\"2024-03-12\"", "13 March 2024")]
    [InlineData("true", "Blue chair")]
    [InlineData("true", "annotation")]
    [InlineData("\"Blue sofa\"", "Blue")]
    public void Match_LeafThatNoTextGives_IsUngrounded(string leaf, string text)
    {
        var report = Match($"[{leaf}]", [new ReadRecord(leaf == "1" ? "https://shop.test/1" : Page, "h1", leaf == "1" ? "none" : text)]);

        report.Ungrounded.ShouldBe(["/0"]);
        report.Items.ShouldBeEmpty();
    }

    [Fact]
    public void Match_NullAndEmptyText_NeedNoEvidence() =>
        Match("""{"a": null, "b": "", "c": [], "d": {}}""", []).ShouldSatisfyAllConditions(
            r => r.Items.ShouldBeEmpty(),
            r => r.Ungrounded.ShouldBeEmpty());

    [Fact]
    public void Match_NamesWithSlashAndTilde_AreEscaped() =>
        Match("""{"a/b": {"c~d": "x1"}}""", []).Ungrounded.ShouldBe(["/a~1b/c~0d"]);

    [Fact]
    public void Match_Parameter_IsEvidence()
    {
        var item = Match("""{"city": "Paris"}""", [], """{"search": {"city": "Paris"}}""").Items.ShouldHaveSingleItem();

        (item.Url, item.Selector, item.Text).ShouldBe(("params:", "params.search.city", "Paris"));
    }

    [Fact]
    public void Match_TextBothReadAndGiven_PrefersTheRead() =>
        Match("""{"city": "Paris"}""", [Read("Paris")], """{"city": "Paris"}""").Items.ShouldHaveSingleItem().Url.ShouldBe(Page);

    [Fact]
    public void Match_LeafOfSeveralReads_NamesEach()
    {
        var report = Match("""{"name": "Doe, Jane – £5"}""", [Read("Jane", "first"), Read("Doe", "last"), Read("£5", "fee")]);

        report.Items.Select(i => i.Selector).ShouldBe(["last", "first", "fee"]);
    }

    [Fact]
    public void Match_ExactText_IsPreferredToATextAroundIt() =>
        Match("""["Chair"]""", [Read("Chair and table", "a"), Read("chair", "b"), Read("Chair", "c")]).Items[0].Selector.ShouldBe("c");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Match_EqualTextsInSeveralRows_PointsAtTheRightRow(bool byRow)
    {
        // Prices and states repeat; only the name tells the rows apart.
        const int count = 40;
        string[] fields = ["name", "price", "stock"];
        var cells = (from i in Enumerable.Range(0, count) from f in fields select (Row: i, Field: f)).ToList();
        if (!byRow)
            cells = [.. cells.OrderBy(c => Array.IndexOf(fields, c.Field)).ThenBy(c => c.Row)];
        var reads = cells.Select(c => Read(Text(c.Row, c.Field), $"{c.Row}:{c.Field}")).ToList();
        var result = new JsonArray([.. Enumerable.Range(0, count).Select(i => new JsonObject
        {
            ["price"] = i % 3,
            ["name"] = Text(i, "name"),
            ["stock"] = i % 2 == 0,
        })]);

        var items = EvidenceMatcher.Match(result, reads, []).Items;

        // The first row of a layout read field by field is where the distances are learned.
        items.Where(i => i.Selector != i.Path[1..].Replace('/', ':')).ShouldBeEmpty();

        static string Text(int row, string field) => field switch
        {
            "name" => $"Item number {row}x",
            "price" => $"£{row % 3}",
            _ => row % 2 == 0 ? "In stock" : "Sold out",
        };
    }

    [Fact]
    public void Match_TenThousandLeavesTwentyThousandReads_IsQuick()
    {
        var reads = Enumerable.Range(0, 20_000).Select(i => Read(i % 2 == 0 ? $"Product {i} of the catalogue" : $"£{i}.99")).ToList();
        var result = new JsonArray([.. Enumerable.Range(0, 5_000).Select(i => new JsonObject
        {
            ["name"] = i % 10 == 0 ? $"Unknown thing {i}" : $"product {i * 2}",
            ["price"] = i * 2 + 1.99m,
        })]);
        Match("[1]", [Read("1")]);
        var began = Stopwatch.GetTimestamp();

        var report = EvidenceMatcher.Match(result, reads, []);

        var took = Stopwatch.GetElapsedTime(began);
        TestContext.Current.TestOutputHelper?.WriteLine($"10,000 leaves against 20,000 reads in {took.TotalMilliseconds:0} ms");
        report.Ungrounded.Count.ShouldBe(500);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Match_EveryLeaf_IsEitherGroundedOrListed()
    {
        var text = Gen.String[Gen.Char["ab1 ,.-£/~é"], 0, 8];
        Gen.Select(Gen.Dictionary(text, text)[0, 6], text.Array[0, 8]).Sample((fields, texts) =>
        {
            var result = new JsonObject(fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, f.Value)));
            var report = EvidenceMatcher.Match(result, [.. texts.Select(t => Read(t))], []);

            var needed = fields.Where(f => f.Value.Trim() != "").Select(f => JsonPointer.Member("", f.Key));
            return report.Items.Select(i => i.Path).Distinct().Concat(report.Ungrounded).Order().SequenceEqual(needed.Order());
        });
    }

    [Fact]
    public void Match_LeafThatIsExactlyARead_IsAlwaysGrounded() =>
        Gen.String[1, 30].Where(s => s.Trim() != "").Array[1, 10].Sample(texts =>
            EvidenceMatcher.Match(new JsonArray([.. texts.Select(t => JsonValue.Create(t))]), [.. texts.Select(t => Read(t))], []).Ungrounded.Count == 0);

    private static ReadRecord Read(string text, string selector = "h1") => new(Page, selector, text);

    private static EvidenceReport Match(string result, IReadOnlyCollection<ReadRecord> reads, string parameters = "{}") =>
        EvidenceMatcher.Match(JsonNode.Parse(result), reads, JsonNode.Parse(parameters) as JsonObject ?? []);
}
