using Errand.Runner.Tests.Authoring.Lab;
using Errand.SampleShop;

namespace Errand.Runner.Tests.Authoring.Navigating;

/// <summary>Lists over several pages.</summary>
public sealed class CatalogueJourneyTests(AuthoringLab lab) : IClassFixture<AuthoringLab>
{
    private static readonly Dictionary<string, string> Fields = new() { ["name"] = "string", ["price"] = "number", ["url"] = "string" };

    [Theory]
    [InlineData(ShopLayout.Original)]
    [InlineData(ShopLayout.Redesigned)]
    public async Task WriteAsync_AllProducts_ReadsEveryPage(ShopLayout layout)
    {
        await using var shop = await ShopAsync(layout);
        var result = await lab.DoAsync(Catalogue(shop, "List all products with name, price and url"));
        result.Rows.Select(row => (string?)row["name"]).ShouldBe(shop.Products.Select(product => product.Name));
        result.Rows.Select(row => (decimal)row["price"].ShouldNotBeNull()).ShouldBe(shop.Products.Select(product => product.Price));
    }

    [Fact]
    public async Task WriteAsync_CountOnFirstPage_ReadsNoFurtherPage()
    {
        await using var shop = await ShopAsync(ShopLayout.Original);
        var result = await lab.DoAsync(Catalogue(shop, "Get the first 5 products"));
        result.Rows.Select(row => (string?)row["name"]).ShouldBe(shop.Products.Take(5).Select(product => product.Name));
        result.Code.Main.ShouldNotContain("goToNextPage");
    }

    [Fact]
    public async Task WriteAsync_CountBeyondFirstPage_StopsWhenThereAreEnough()
    {
        await using var shop = await ShopAsync(ShopLayout.Original);
        var result = await lab.DoAsync(Catalogue(shop, "Get the first twenty products"));
        result.Rows.Select(row => (string?)row["name"]).ShouldBe(shop.Products.Take(20).Select(product => product.Name));
    }

    [Fact]
    public async Task WriteAsync_CountIsParameter_SameCodeGivesOtherCount()
    {
        await using var shop = await ShopAsync(ShopLayout.Original);
        var task = Catalogue(shop, "Get the first 5 products") with { Parameters = new() { ["limit"] = 5 } };
        var result = await lab.DoAsync(task);
        var other = await AuthoringLab.RunAsync(result.Code, (task with { Parameters = new() { ["limit"] = 30 } }).ToParameters());
        result.Rows.Count.ShouldBe(5);
        other.ShouldNotBeNull().AsArray().Count.ShouldBe(30);
    }

    [Fact]
    public async Task WriteAsync_OnThisPage_ReadsOnePage()
    {
        await using var shop = await ShopAsync(ShopLayout.Original);
        var result = await lab.DoAsync(Catalogue(shop, "List the products on this page"));
        result.Rows.Count.ShouldBe(12);
    }

    [Fact]
    public async Task WriteAsync_NoSchema_NamesFieldsItself()
    {
        await using var shop = await ShopAsync(ShopLayout.Original);
        var result = await lab.DoAsync(new LabTask("List all products", new Uri(shop.BaseAddress, "catalogue")));
        result.Rows.Count.ShouldBe(shop.Products.Count);
        result.Rows[0].Select(pair => pair.Value?.ToString()).ShouldContain(shop.Products[0].Name);
    }

    [Fact]
    public async Task WriteAsync_FieldsOnlyOnProductPage_VisitsEachOne()
    {
        await using var shop = await ShopAsync(ShopLayout.Original);
        var fields = new Dictionary<string, string> { ["name"] = "string", ["price"] = "number", ["sku"] = "string", ["origin"] = "string" };
        var result = await lab.DoAsync(Catalogue(shop, "Get the first 15 products with their SKU and origin") with { Fields = fields });
        result.Rows.Select(row => (string?)row["sku"]).ShouldBe(shop.Products.Take(15).Select(product => product.Sku));
        result.Rows.Select(row => (string?)row["origin"]).ShouldBe(shop.Products.Take(15).Select(product => product.Origin));
        result.Rows.Select(row => (string?)row["name"]).ShouldBe(shop.Products.Take(15).Select(product => product.Name));
    }

    [Fact]
    public async Task WriteAsync_CookieBanner_AnswersItAndReads()
    {
        await using var shop = await ShopAsync(ShopLayout.Original);
        shop.CookieBanner = true;
        var result = await lab.DoAsync(Catalogue(shop, "List all products"));
        result.Rows.Count.ShouldBe(shop.Products.Count);
        result.Code.Main.ShouldContain("await dismissOverlay(page);");
    }

    private static LabTask Catalogue(SampleShop.SampleShop shop, string task) => new(task, new Uri(shop.BaseAddress, "catalogue")) { Fields = Fields };

    private static async Task<SampleShop.SampleShop> ShopAsync(ShopLayout layout)
    {
        var shop = await SampleShop.SampleShop.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        shop.Layout = layout;
        return shop;
    }
}
