using System.Net;
using Errand.SampleShop;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>What the sample shop promises to the demo and to other tests.</summary>
public sealed class SampleShopTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_Twice_SellsTheSameGoods()
    {
        await using var one = await Shops.OpenAsync();
        await using var other = await Shops.OpenAsync();
        one.Products.Count.ShouldBe(72);
        one.Products.ShouldBe(other.Products);
        one.Products.Select(product => product.Slug).Distinct().Count().ShouldBe(72);
        one.BaseAddress.ShouldNotBe(other.BaseAddress);
    }

    [Fact]
    public async Task Layout_SwitchedOverHttp_ChangesTheMarkupAndKeepsTheWords()
    {
        await using var shop = await Shops.OpenAsync();
        using var client = new HttpClient { BaseAddress = shop.BaseAddress };
        var before = await client.GetStringAsync("catalogue", Now);
        await client.PostAsync("_layout/b", null, Now);
        var after = await client.GetStringAsync("catalogue", Now);
        shop.Layout.ShouldBe(ShopLayout.Redesigned);
        before.ShouldContain("product-card");
        after.ShouldNotContain("product-card");
        after.ShouldContain(shop.Products[0].Name);
    }

    [Theory]
    [InlineData("blocked", HttpStatusCode.Forbidden)]
    [InlineData("unavailable", HttpStatusCode.ServiceUnavailable)]
    [InlineData("product/none", HttpStatusCode.NotFound)]
    public async Task Get_TroublePage_AnswersItsStatus(string path, HttpStatusCode status)
    {
        await using var shop = await Shops.OpenAsync();
        using var client = new HttpClient { BaseAddress = shop.BaseAddress };
        using var answer = await client.GetAsync(path, Now);
        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Checkout_Posted_CountsOneOrder()
    {
        await using var shop = await Shops.OpenAsync();
        using var client = new HttpClient { BaseAddress = shop.BaseAddress };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["sku"] = shop.Products[3].Sku, ["quantity"] = "2", ["name"] = "Ada" });
        using var answer = await client.PostAsync("checkout", form, Now);
        (await answer.Content.ReadAsStringAsync(Now)).ShouldContain("LT-21001");
        shop.Orders.ShouldHaveSingleItem().ShouldBe(new PlacedOrder("LT-21001", shop.Products[3].Sku, 2, "Ada"));
    }
}
