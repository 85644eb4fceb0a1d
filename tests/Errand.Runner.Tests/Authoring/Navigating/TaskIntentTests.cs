using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Navigating.Intent;
using Errand.Runner.Tests.Authoring.Lab;

namespace Errand.Runner.Tests.Authoring.Navigating;

/// <summary>What the words of a task ask for.</summary>
public sealed class TaskIntentTests
{
    [Theory]
    [InlineData("Get the first 20 products", 20)]
    [InlineData("list the top five articles", 5)]
    [InlineData("Extract 30 results", 30)]
    [InlineData("the ten latest posts", null)]
    [InlineData("Find 3 in stock", null)]
    [InlineData("List products up to 40 pounds", null)]
    [InlineData("Read the first 3 pages", null)]
    [InlineData("List all products", null)]
    public void In_Task_FindsPlainCountsOnly(string task, int? count) => (RowCount.In(task, [])?.Count).ShouldBe(count);

    [Fact]
    public void In_CountIsParameter_ReadsTheParameter() =>
        RowCount.In("Get the first 7 rows", new JsonObject { ["max-results"] = 7 }).ShouldNotBeNull().Expression.ShouldBe("Number(params['max-results'])");

    [Fact]
    public void In_OtherParameterHasTheSameValue_KeepsTheNumber() =>
        RowCount.In("Get the first 7 rows", new JsonObject { ["maxPrice"] = 7 }).ShouldNotBeNull().Expression.ShouldBe("7");

    [Theory]
    [InlineData("List the products on this page", 1)]
    [InlineData("Only the first page of results", 1)]
    [InlineData("Read the first 3 pages", 3)]
    [InlineData("List all products", TaskIntent.DefaultPageCap)]
    public void Of_Task_KnowsHowManyPages(string task, int pages) => Of(task).PageCap.ShouldBe(pages);

    [Theory]
    [InlineData("List my orders", false)]
    [InlineData("Extract the order history and the download links", false)]
    [InlineData("Log in, then cancel the newest order", true)]
    [InlineData("Buy a teapot", true)]
    [InlineData("Translate the headlines", true)]
    public void Of_Task_KnowsWhatIsBeyondReading(string task, bool isBeyond) => (Of(task).Beyond is not null).ShouldBe(isBeyond);

    private static TaskIntent Of(string task) => TaskIntent.Of(new LabTask(task, null).ToBrief());
}
