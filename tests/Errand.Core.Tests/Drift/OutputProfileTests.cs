using System.Text.Json.Nodes;
using CsCheck;
using Errand.Core.Drift;

namespace Errand.Core.Tests.Drift;

public sealed class OutputProfileTests
{
    private static readonly string[] _names = ["Oak desk", "Blue chair", "Lamp", "Rug, large", "Shelf", "Mirror", "Stool"];

    [Fact]
    public void Compare_FewerItemsOtherPricesOneMoreNull_IsNoDrift()
    {
        var profile = Learn(Rows(40), Rows(35));
        var today = Rows(22, (row, i) => row["price"] = $"from £{i},999.00");
        today[3] = new JsonObject { ["name"] = "Sofa", ["price"] = null, ["url"] = "/item/x", ["count"] = 3 };

        profile.Compare(today).ShouldBeEmpty();
    }

    [Fact]
    public void Compare_SomePricesSayCallUs_IsNoDrift() =>
        Learn(Rows(40)).Compare(Rows(40, (row, i) => { if (i % 4 == 0) row["price"] = "Call us"; })).ShouldBeEmpty();

    [Fact]
    public void Compare_FieldNeverSeenBefore_IsNoDrift() =>
        Learn(Rows(10)).Compare(Rows(10, row => row["rating"] = 5)).ShouldBeEmpty();

    [Theory]
    [InlineData("name", DriftKind.Empty, "null")]
    [InlineData("name", DriftKind.Empty, "\" \"")]
    [InlineData("price", DriftKind.Pattern, "\"Add to basket\"")]
    [InlineData("url", DriftKind.Pattern, "\"Details\"")]
    [InlineData("count", DriftKind.Type, "\"3\"")]
    [InlineData("name", DriftKind.Distinct, "\"The shop\"")]
    public void Compare_FieldThatTurned_IsDrift(string field, DriftKind kind, string value)
    {
        var finding = Learn(Rows(40), Rows(35)).Compare(Rows(30, row => row[field] = JsonNode.Parse(value))).ShouldHaveSingleItem();

        (finding.Path, finding.Kind).ShouldBe(($"/*/{field}", kind));
    }

    [Fact]
    public void Compare_NameThatHoldsTheWholeCard_IsDrift() =>
        Learn(Rows(40)).Compare(Rows(30, (row, i) => row["name"] = $"{i} {new string('x', 300)}")).ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.Pattern);

    [Fact]
    public void Compare_FieldMissingFromEveryRecord_IsDrift() =>
        Learn(Rows(40)).Compare(Rows(30, row => row.Remove("price"))).ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.Empty);

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(5, false)]
    public void Compare_HardlyAnyRecordsWhereThereWereMany_IsDrift(int count, bool drifts) =>
        Learn(Rows(40), Rows(35)).Compare(Rows(count)).Any(f => f.Kind == DriftKind.Records).ShouldBe(drifts);

    [Fact]
    public void Compare_NoRecordsWhereAGoodOutputHadNone_IsNoDrift() =>
        Learn(Rows(3), Rows(0)).Compare(Rows(0)).ShouldBeEmpty();

    [Fact]
    public void Compare_ListInAnObject_IsComparedByItsRecords()
    {
        var profile = Learn(new JsonObject { ["total"] = 10, ["items"] = Rows(10) });

        profile.Compare(new JsonObject { ["total"] = 0, ["items"] = new JsonArray() }).ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.Records);
        profile.Compare(new JsonObject { ["total"] = 9, ["items"] = Rows(9) }).ShouldBeEmpty();
        profile.Compare(new JsonObject { ["total"] = 9, ["items"] = Rows(9, row => row["price"] = null) })
            .ShouldHaveSingleItem().Path.ShouldBe("/items/*/price");
    }

    [Fact]
    public void Compare_OneObject_DriftsWhenHalfOfItIsGone()
    {
        var profile = Learn(Detail("Desk", "£5", "2024-01-02", "Oak"), Detail("Lamp", "£15", "2024-02-02", "Tin"));

        profile.Compare(Detail("Sofa", null, "2024-03-02", "Wool")).ShouldBeEmpty();
        profile.Compare(Detail("Sofa", null, "Contact us", "Wool")).Count.ShouldBe(2);
        profile.Compare(new JsonArray(Detail("Sofa", "£5", "2024-03-02", "Wool"))).ShouldHaveSingleItem().Kind.ShouldBe(DriftKind.Shape);
    }

    [Fact]
    public void Compare_OneObjectWithAnEmptyList_IsNoDrift()
    {
        var profile = Learn(new JsonObject { ["name"] = "Desk", ["tags"] = new JsonArray("oak") });

        profile.Compare(new JsonObject { ["name"] = "Lamp", ["tags"] = new JsonArray() }).ShouldBeEmpty();
    }

    [Fact]
    public void Compare_Scalars_AreProfiledToo()
    {
        var profile = Learn(new JsonArray("https://a.test/1", "https://a.test/2", "https://a.test/3"));

        profile.Compare(new JsonArray("https://b.test/9", "/x/y", "https://a.test/3")).ShouldBeEmpty();
        profile.Compare(new JsonArray("Home", "About", "News")).ShouldHaveSingleItem().Path.ShouldBe("/*");
    }

    [Fact]
    public void FromJson_OfToJson_IsTheSameProfile()
    {
        var profile = Learn(Rows(12), Rows(7));

        OutputProfile.FromJson(profile.ToJson()).ToJson().ShouldBe(profile.ToJson());
    }

    [Fact]
    public void Compare_AnOutputThatWasLearned_NeverDrifts()
    {
        string[] values = ["null", "1", "2.5", "true", "\"\"", "\"Blue\"", "\"£5\"", "\"2024-01-02\"", "\"/a/b\"", "[]", "[1]"];
        var value = Gen.Int[0, values.Length - 1].Select(i => values[i]);
        var row = Gen.Select(value, value, (a, b) => $$"""{"a": {{a}}, "b": {{b}}}""");
        row.Array[0, 30].Sample(rows =>
        {
            var output = JsonNode.Parse($"[{string.Join(',', rows)}]");
            return OutputProfile.Learn(null, output).Compare(output).Count == 0;
        });
    }

    private static OutputProfile Learn(params JsonNode[] outputs) =>
        outputs.Aggregate((OutputProfile?)null, OutputProfile.Learn).ShouldNotBeNull();

    private static JsonObject Detail(string name, string? price, string? date, string material) =>
        new() { ["name"] = name, ["price"] = price, ["date"] = date, ["material"] = material };

    private static JsonArray Rows(int count, Action<JsonObject> change) => Rows(count, (row, _) => change(row));

    private static JsonArray Rows(int count, Action<JsonObject, int>? change = null) => new([.. Enumerable.Range(0, count).Select(i =>
    {
        var row = new JsonObject
        {
            ["name"] = $"{_names[i % _names.Length]} {(char)('a' + i)}",
            ["price"] = $"£{i}.50",
            ["url"] = $"https://shop.test/{i}",
            ["count"] = i,
        };
        change?.Invoke(row, i);
        return row;
    })]);
}
