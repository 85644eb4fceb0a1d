using System.Reflection;

namespace Errand.Tests.Architecture;

/// <summary>Arrows between rooms point down only. The table is the one in ARCHITECTURE.md.</summary>
public sealed class RoomTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Errand.Core"] = [],
        ["Errand.Sandbox"] = [],
        ["Errand.SampleShop"] = [],
        ["Errand.Storage"] = ["Errand.Core"],
        ["Errand.Runner"] = ["Errand.Core", "Errand.Storage"],
        ["Errand.Server"] = ["Errand.Core", "Errand.Storage"],
        ["Errand"] = ["Errand.Core", "Errand.Storage", "Errand.Runner", "Errand.Server", "Errand.SampleShop"],
    };

    public static TheoryData<string> Projects => new(MayKnow.Keys.Where(name => name != "Errand.Sandbox"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_PointDownOnly(string project)
    {
        var known = Assembly.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name ?? "")
            .Where(name => name == "Errand" || name.StartsWith("Errand.", StringComparison.Ordinal));

        known.Except(MayKnow[project]).ShouldBeEmpty();
    }

    [Fact]
    public void Sandbox_References_OnlyTheScriptEngine()
    {
        var project = File.ReadAllText(Repository.PathOf("src/Errand.Sandbox/Errand.Sandbox.csproj"));

        project.ShouldNotContain("ProjectReference");
        System.Text.RegularExpressions.Regex.Count(project, "<PackageReference").ShouldBe(1);
        project.ShouldContain("Include=\"Jint\"");
    }

    [Fact]
    public void Core_References_NothingThatDoesInputOrOutput()
    {
        string[] banned = ["System.Net.Http", "System.Net.Sockets", "Microsoft.Data.Sqlite", "Microsoft.Playwright", "Microsoft.AspNetCore"];

        Assembly.Load("Errand.Core").GetReferencedAssemblies()
            .Where(reference => banned.Any(name => reference.Name?.StartsWith(name, StringComparison.Ordinal) == true))
            .ShouldBeEmpty();
    }
}
