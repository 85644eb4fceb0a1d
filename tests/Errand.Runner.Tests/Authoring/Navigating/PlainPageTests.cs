using System.Text.Json.Nodes;
using Errand.Runner.Tests.Authoring.Lab;
using Errand.Runner.Tests.Browser;

namespace Errand.Runner.Tests.Authoring.Navigating;

/// <summary>Pages that move on by numbers alone or in place, and forms that answer in place.</summary>
public sealed class PlainPageTests(AuthoringLab lab) : IClassFixture<AuthoringLab>
{
    private static readonly Dictionary<string, string> NameAndLength = new() { ["name"] = "string", ["length"] = "number" };

    [Theory]
    [InlineData("numbers")]
    [InlineData("in-place")]
    public async Task WriteAsync_PagesWithoutNextLink_ReadsAllOfThem(string start)
    {
        await using var site = await PlainSite.StartAsync();

        var result = await lab.DoAsync(new LabTask("List all boats", new Uri(site.At(start))) { Fields = NameAndLength });

        result.Names().ShouldBe(PlainSite.Boats.Select(boat => boat.Name));
        result.Rows.Select(row => (int)row["length"].ShouldNotBeNull()).ShouldBe(PlainSite.Boats.Select(boat => boat.Length));
    }

    [Fact]
    public async Task WriteAsync_FormThatAnswersInPlace_SameCodeFindsOthers()
    {
        await using var site = await PlainSite.StartAsync();
        var task = Choosing(site, new() { ["name"] = "er", ["kind"] = "motor", ["cabin"] = true });

        var result = await lab.DoAsync(task);

        result.Names().ShouldBe(Fitting("er", "motor", cabin: true));
        var others = await lab.RunAsync(result.Code, Choosing(site, new() { ["name"] = "", ["kind"] = "sail", ["cabin"] = false }).ToParameters());
        others.ShouldBeOfType<JsonArray>().Select(row => (string?)row?["name"]).ShouldBe(Fitting("", "sail", cabin: false));
    }

    [Fact]
    public async Task WriteAsync_DetailPagesFilledByScript_WaitsForThem()
    {
        await using var site = await PlainSite.StartAsync();
        var task = new LabTask("List all boats with their length and kind", new Uri(site.At("fleet")))
        {
            Fields = new Dictionary<string, string>(NameAndLength) { ["kind"] = "string" },
        };

        var result = await lab.DoAsync(task);

        result.Rows.Select(row => ((string?)row["name"], (int)row["length"].ShouldNotBeNull(), (string?)row["kind"]))
            .ShouldBe(PlainSite.Boats.Take(6).Select(boat => ((string?)boat.Name, boat.Length, (string?)boat.Kind)));
    }

    private static LabTask Choosing(TestSite site, JsonObject parameters) =>
        new("Show the boats of this kind whose name contains the given text", new Uri(site.At("choose"))) { Fields = NameAndLength, Parameters = parameters };

    private static IEnumerable<string> Fitting(string name, string kind, bool cabin) => PlainSite.Boats
        .Where(boat => boat.Name.Contains(name, StringComparison.OrdinalIgnoreCase) && boat.Kind == kind && (!cabin || boat.Cabin))
        .Select(boat => boat.Name);
}
