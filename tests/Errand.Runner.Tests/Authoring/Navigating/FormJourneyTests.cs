using System.Text.Json.Nodes;
using Errand.Runner.Tests.Authoring.Lab;
using Errand.SampleShop;

namespace Errand.Runner.Tests.Authoring.Navigating;

/// <summary>Forms filled from parameters: search, filter, log-in.</summary>
public sealed class FormJourneyTests(AuthoringLab lab) : IClassFixture<AuthoringLab>
{
    [Theory]
    [InlineData("search", ShopLayout.Original)]
    [InlineData("", ShopLayout.Redesigned)]
    public async Task WriteAsync_SearchParameter_SameCodeFindsOtherWords(string start, ShopLayout layout)
    {
        await using var shop = await Shops.OpenAsync(layout);
        var task = shop.Task(start, "Search for oolong and list the products found", ("name", "string"), ("price", "number"))
            with
        { Parameters = new() { ["query"] = "oolong" } };
        var result = await lab.DoAsync(task);
        result.Names().ShouldBe(Named(shop, "oolong"));
        result.Code.Main.ShouldContain("page.getByLabel('Search for').fill(params.query)");
        (await AgainAsync(result, task, new() { ["query"] = "amber" })).ShouldBe(Named(shop, "amber"));
        (await AgainAsync(result, task, new() { ["query"] = "no such tea" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteAsync_ThreeParameters_FillsTextChoiceAndNumber()
    {
        await using var shop = await Shops.OpenAsync();
        var task = shop.Task("search", "Find gunpowder in Green tea for up to 40 pounds", ("name", "string"), ("price", "number"))
            with
        { Parameters = new() { ["query"] = "gunpowder", ["category"] = "Green tea", ["maxPrice"] = 40 } };
        var result = await lab.DoAsync(task);
        result.Names().ShouldBe(Within(shop, "gunpowder", "Green tea", 40));
        (await AgainAsync(result, task, new() { ["query"] = "", ["category"] = "Teaware", ["maxPrice"] = 30 })).ShouldBe(Within(shop, "", "Teaware", 30));
    }

    [Fact]
    public async Task WriteAsync_CategoryParameterOnFrontPage_FollowsTheLinkOfThatName()
    {
        await using var shop = await Shops.OpenAsync();
        var task = shop.Task("", "List all products in the category Oolong", ("name", "string"), ("price", "number"))
            with
        { Parameters = new() { ["category"] = "Oolong" } };
        var result = await lab.DoAsync(task);
        result.Names().ShouldBe(Within(shop, "", "Oolong", 1000));
        (await AgainAsync(result, task, new() { ["category"] = "White tea" })).ShouldBe(Within(shop, "", "White tea", 1000));
    }

    [Theory]
    [InlineData("account", ShopLayout.Original)]
    [InlineData("", ShopLayout.Redesigned)]
    [InlineData("account/orders", ShopLayout.Original)]
    public async Task WriteAsync_PasswordParameter_LogsInAndReadsTheOrders(string start, ShopLayout layout)
    {
        await using var shop = await Shops.OpenAsync(layout);
        var task = shop.Task(start, "Log in and list my orders", ("order", "string"), ("date", "string"), ("total", "number"), ("status", "string"))
            with
        { Parameters = new() { ["email"] = SampleShop.SampleShop.CustomerEmail, ["password"] = SampleShop.SampleShop.CustomerPassword } };
        var result = await lab.DoAsync(task);
        result.Rows.Count.ShouldBe(9);
        result.Names("order")[0].ShouldBe("LT-20437");
        result.Code.Main.ShouldNotContain(SampleShop.SampleShop.CustomerPassword);
    }

    private async Task<IReadOnlyList<string?>> AgainAsync(LabResult result, LabTask task, JsonObject parameters) =>
        new LabResult(result.Code, await lab.RunAsync(result.Code, (task with { Parameters = parameters }).ToParameters())).Names();

    private static IEnumerable<string> Named(SampleShop.SampleShop shop, string word) =>
        shop.Products.Where(product => $"{product.Name} {product.Description}".Contains(word, StringComparison.OrdinalIgnoreCase)).Select(product => product.Name);

    private static IEnumerable<string> Within(SampleShop.SampleShop shop, string word, string category, decimal price) =>
        shop.Products.Where(product => product.Category == category && product.Price <= price && product.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(product => product.Name);
}
