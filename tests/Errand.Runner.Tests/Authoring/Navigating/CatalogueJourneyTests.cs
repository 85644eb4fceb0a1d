using Errand.Runner.Tests.Authoring.Lab;
using Errand.SampleShop;

namespace Errand.Runner.Tests.Authoring.Navigating;

/// <summary>Lists over several pages.</summary>
public sealed class CatalogueJourneyTests(AuthoringLab lab) : IClassFixture<AuthoringLab>
{
    [Theory]
    [InlineData(ShopLayout.Original)]
    [InlineData(ShopLayout.Redesigned)]
    public async Task WriteAsync_AllProducts_ReadsEveryPage(ShopLayout layout)
    {
        await using var shop = await Shops.OpenAsync(layout);
        var result = await lab.DoAsync(Catalogue(shop, "List all products with name, price and url"));
        result.Names().ShouldBe(shop.Products.Select(product => product.Name));
        result.Rows.Select(row => (decimal)row["price"].ShouldNotBeNull()).ShouldBe(shop.Products.Select(product => product.Price));
        result.Rows.Select(row => (string?)row["url"]).ShouldBe(shop.Products.Select(product => new Uri(shop.BaseAddress, $"product/{product.Slug}").ToString()));
    }

    [Theory]
    [InlineData("Get the first 5 products", 5)]
    [InlineData("Get the first twenty products", 20)]
    [InlineData("List the top ten products", 10)]
    [InlineData("List the products on this page", 12)]
    [InlineData("Read the first 2 pages of products", 24)]
    public async Task WriteAsync_TaskNamesHowMuch_ReadsThatMuch(string task, int count)
    {
        await using var shop = await Shops.OpenAsync();
        var result = await lab.DoAsync(Catalogue(shop, task));
        result.Names().ShouldBe(shop.Products.Take(count).Select(product => product.Name));
    }

    [Fact]
    public async Task WriteAsync_CountIsParameter_SameCodeGivesOtherCount()
    {
        await using var shop = await Shops.OpenAsync();
        var task = Catalogue(shop, "Get the first 5 products") with { Parameters = new() { ["limit"] = 5 } };
        var result = await lab.DoAsync(task);
        var other = await lab.RunAsync(result.Code, (task with { Parameters = new() { ["limit"] = 30 } }).ToParameters());
        result.Rows.Count.ShouldBe(5);
        other.ShouldNotBeNull().AsArray().Count.ShouldBe(30);
    }

    [Fact]
    public async Task WriteAsync_NoSchema_NamesFieldsItself()
    {
        await using var shop = await Shops.OpenAsync();
        var result = await lab.DoAsync(shop.Task("catalogue", "List all products"));
        result.Rows.Count.ShouldBe(shop.Products.Count);
        result.Rows[0].Select(pair => pair.Value?.ToString()).ShouldContain(shop.Products[0].Name);
    }

    [Theory]
    [InlineData(ShopLayout.Original)]
    [InlineData(ShopLayout.Redesigned)]
    public async Task WriteAsync_FieldsOnlyOnProductPage_VisitsEachOne(ShopLayout layout)
    {
        await using var shop = await Shops.OpenAsync(layout);
        var task = shop.Task("catalogue", "Get the first 15 products with their SKU and origin", ("name", "string"), ("price", "number"), ("sku", "string"), ("origin", "string"));
        var result = await lab.DoAsync(task);
        result.Names().ShouldBe(shop.Products.Take(15).Select(product => product.Name));
        result.Rows.Select(row => (string?)row["sku"]).ShouldBe(shop.Products.Take(15).Select(product => product.Sku));
        result.Rows.Select(row => (string?)row["origin"]).ShouldBe(shop.Products.Take(15).Select(product => product.Origin));
    }

    [Fact]
    public async Task WriteAsync_CookieBanner_AnswersItAndReads()
    {
        await using var shop = await Shops.OpenAsync();
        shop.CookieBanner = true;
        var result = await lab.DoAsync(Catalogue(shop, "List all products"));
        result.Rows.Count.ShouldBe(shop.Products.Count);
        result.Code.Main.ShouldContain("await dismissOverlay(page);");
    }

    private static LabTask Catalogue(SampleShop.SampleShop shop, string task) => shop.Task("catalogue", task, ("name", "string"), ("price", "number"), ("url", "string"));
}
