using Errand.Runner.Tests.Authoring.Lab;
using Errand.SampleShop;

namespace Errand.Runner.Tests.Authoring.Navigating;

/// <summary>Lists that scripts fill or lengthen, frames, shadow roots and plain tables.</summary>
public sealed class ScriptedPageTests(AuthoringLab lab) : IClassFixture<AuthoringLab>
{
    [Theory]
    [InlineData("deals", ShopLayout.Original)]
    [InlineData("", ShopLayout.Redesigned)]
    public async Task WriteAsync_ListFilledByScript_WaitsForIt(string start, ShopLayout layout)
    {
        await using var shop = await Shops.OpenAsync(layout);
        shop.ScriptDelay = TimeSpan.FromMilliseconds(900);
        var result = await lab.DoAsync(shop.Task(start, "List all deals", ("name", "string"), ("now", "number"), ("was", "number"), ("endDate", "string")));
        result.Names().ShouldBe(shop.Products.Where((_, index) => index % 8 == 3).Select(product => product.Name));
        result.Rows.Select(row => (decimal)row["was"].ShouldNotBeNull()).ShouldBe(shop.Products.Where((_, index) => index % 8 == 3).Select(product => product.Price));
        result.Rows.Select(row => (decimal)row["now"].ShouldNotBeNull()).First().ShouldBeLessThan((decimal)result.Rows[0]["was"].ShouldNotBeNull());
    }

    [Fact]
    public async Task WriteAsync_ListGrowsOnScroll_ReadsAllOfIt()
    {
        await using var shop = await Shops.OpenAsync();
        var result = await lab.DoAsync(shop.Task("arrivals", "List all new arrivals", ("name", "string"), ("price", "number"), ("origin", "string")));
        result.Names().ShouldBe(shop.Products.Reverse().Take(36).Select(product => product.Name));
    }

    [Theory]
    [InlineData(ShopLayout.Original)]
    [InlineData(ShopLayout.Redesigned)]
    public async Task WriteAsync_LoadMoreButton_PressesItToTheEnd(ShopLayout layout)
    {
        await using var shop = await Shops.OpenAsync(layout);
        var result = await lab.DoAsync(shop.Task("journal", "List all journal entries", ("title", "string"), ("author", "string"), ("date", "string")));
        result.Rows.Count.ShouldBe(29);
        result.Names("title")[^1].ShouldBe($"Notes on {shop.Products[56].Name}");
    }

    [Theory]
    [InlineData(ShopLayout.Original)]
    [InlineData(ShopLayout.Redesigned)]
    public async Task WriteAsync_PlainTable_ReadsEveryRow(ShopLayout layout)
    {
        await using var shop = await Shops.OpenAsync(layout);
        var result = await lab.DoAsync(shop.Task("price-list", "Extract the price list", ("sku", "string"), ("name", "string"), ("origin", "string"), ("price", "number")));
        result.Names("sku").ShouldBe(shop.Products.Select(product => product.Sku));
        result.Names("origin").ShouldBe(shop.Products.Select(product => product.Origin));
    }

    [Fact]
    public async Task WriteAsync_ListInFrame_ReadsInsideTheFrame()
    {
        await using var shop = await Shops.OpenAsync();
        var result = await lab.DoAsync(shop.Task("stores", "List all stores", ("town", "string"), ("address", "string"), ("phone", "string")));
        result.Names("town").ShouldBe(["Larkmoor", "Fennwick", "Highcombe", "Port Ellery", "Ashdown"]);
        result.Code.Main.ShouldContain("page.frameLocator(");
    }

    [Fact]
    public async Task WriteAsync_ListInShadowRoot_ReadsInsideIt()
    {
        await using var shop = await Shops.OpenAsync();
        var result = await lab.DoAsync(shop.Task("stores/cards", "List all stores", ("town", "string"), ("address", "string"), ("phone", "string")));
        result.Names("phone").ShouldBe(["01632 960 101", "01632 960 117", "01632 960 123", "01632 960 140", "01632 960 155"]);
    }

    [Theory]
    [InlineData(ShopLayout.Original)]
    [InlineData(ShopLayout.Redesigned)]
    public async Task WriteAsync_OneProduct_ReadsAnObject(ShopLayout layout)
    {
        await using var shop = await Shops.OpenAsync(layout);
        var product = shop.Products[8];
        var result = await lab.DoAsync(shop.Task($"product/{product.Slug}", "Get the product's details", ("name", "string"), ("sku", "string"), ("price", "number"), ("origin", "string")) with { IsObject = true });
        var read = result.Output.ShouldNotBeNull().AsObject();
        ((string?)read["name"]).ShouldBe(product.Name);
        ((string?)read["sku"]).ShouldBe(product.Sku);
        ((decimal)read["price"].ShouldNotBeNull()).ShouldBe(product.Price);
    }
}
