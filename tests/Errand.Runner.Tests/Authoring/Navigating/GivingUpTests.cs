using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Runner.Authoring;
using Errand.Runner.Tests.Authoring.Lab;
using Errand.SampleShop;

namespace Errand.Runner.Tests.Authoring.Navigating;

/// <summary>What the author says when it cannot, and when it is asked again.</summary>
public sealed class GivingUpTests(AuthoringLab lab) : IClassFixture<AuthoringLab>
{
    [Theory]
    [InlineData("blocked", TaskErrorCode.Blocked)]
    [InlineData("unavailable", TaskErrorCode.SiteUnreachable)]
    [InlineData("no-such-page", TaskErrorCode.SiteUnreachable)]
    [InlineData("account/orders", TaskErrorCode.LoginRequired)]
    public async Task WriteAsync_PageRefuses_SaysWhy(string path, TaskErrorCode code)
    {
        await using var shop = await Shops.OpenAsync();
        (await ErrorAsync(shop.Task(path, "List all orders", ("order", "string"), ("total", "number")))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task WriteAsync_NobodyAnswers_SaysSiteUnreachable()
    {
        var task = new LabTask("List all products", new Uri("http://127.0.0.1:1/")) { Fields = new Dictionary<string, string> { ["name"] = "string" } };
        (await ErrorAsync(task)).Code.ShouldBe(TaskErrorCode.SiteUnreachable);
    }

    [Fact]
    public async Task WriteAsync_FieldNowhere_NamesTheField()
    {
        await using var shop = await Shops.OpenAsync();
        var error = await ErrorAsync(shop.Task("catalogue", "List all products", ("name", "string"), ("price", "number"), ("carbonFootprintKilograms", "number")));
        error.Code.ShouldBe(TaskErrorCode.OutputInvalid);
        error.Message.ShouldContain("`carbonFootprintKilograms`");
        error.Message.ShouldNotContain("`price`");
    }

    [Fact]
    public async Task WriteAsync_WrongPassword_SaysLoginRequired()
    {
        await using var shop = await Shops.OpenAsync();
        var task = shop.Task("account", "Log in and list my orders", ("order", "string")) with { Parameters = new() { ["email"] = SampleShop.SampleShop.CustomerEmail, ["password"] = "wrong" } };
        (await ErrorAsync(task)).Code.ShouldBe(TaskErrorCode.LoginRequired);
    }

    [Theory]
    [InlineData("Order two of the Amber Teapot")]
    [InlineData("Add the first product to the cart and check out")]
    [InlineData("Summarize the journal")]
    [InlineData("Find the cheapest oolong")]
    public async Task WriteAsync_TaskActsOrJudges_AsksForAModel(string task)
    {
        await using var shop = await Shops.OpenAsync();
        (await ErrorAsync(shop.Task("catalogue", task, ("name", "string")))).Code.ShouldBe(TaskErrorCode.ModelNotConfigured);
        shop.VisitsTo("/catalogue").ShouldBe(0);
    }

    [Fact]
    public async Task WriteAsync_NoStartUrl_AsksForAModel() =>
        (await ErrorAsync(new LabTask("List the teas of Larkmoor", null))).Code.ShouldBe(TaskErrorCode.ModelNotConfigured);

    [Fact]
    public async Task WriteAsync_ParameterWithoutPlace_NamesTheParameter()
    {
        await using var shop = await Shops.OpenAsync();
        var task = shop.Task("price-list", "List the prices for harvest 1987", ("name", "string"), ("price", "number")) with { Parameters = new() { ["harvest"] = new System.Text.Json.Nodes.JsonArray(1987) } };
        (await ErrorAsync(task)).Message.ShouldContain("`harvest`");
    }

    [Fact]
    public async Task WriteAsync_BrokenByRedesign_WritesCodeThatWorksAndSaysWhatChanged()
    {
        await using var shop = await Shops.OpenAsync();
        var task = shop.Task("catalogue", "List all products", ("name", "string"), ("price", "number"));
        var before = AuthoringLab.Written(await lab.AuthorAsync(task));
        shop.Layout = ShopLayout.Redesigned;
        var after = AuthoringLab.Written(await lab.AuthorAsync(task, Version(before.Code), ["main.js:8:3: TimeoutError"]));
        after.Message.ShouldContain(".product-card");
        new LabResult(after.Code, await lab.RunAsync(after.Code, task.ToParameters())).Rows.Count.ShouldBe(shop.Products.Count);
    }

    [Fact]
    public async Task WriteAsync_SamePageSameFault_DoesNotTryTheSameAgain()
    {
        await using var shop = await Shops.OpenAsync();
        var task = shop.Task("catalogue", "List all products", ("name", "string"));
        var code = AuthoringLab.Written(await lab.AuthorAsync(task)).Code;
        (await lab.AuthorAsync(task, Version(code), ["/0/name: expected an integer"])).ShouldBeOfType<AuthorOutcome.GaveUp>().Error.Message.ShouldContain("/0/name");
    }

    private async Task<TaskError> ErrorAsync(LabTask task) => (await lab.AuthorAsync(task)).ShouldBeOfType<AuthorOutcome.GaveUp>().Error;

    private static AutomationVersion Version(CodeTree code) => new()
    {
        WorkspaceId = new WorkspaceId(Guid.Empty),
        Key = ReuseKey.Mint(),
        Number = 1,
        Origin = VersionOrigin.Authored,
        Message = "First",
        Code = code,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
