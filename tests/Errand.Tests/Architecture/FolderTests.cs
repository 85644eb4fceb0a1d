using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;

namespace Errand.Tests.Architecture;

/// <summary>Arrows between the rooms of the runner point one way too: no two of them know each other.</summary>
public sealed class FolderTests
{
    private const string Project = "Errand.Runner";

    [Fact]
    public void RoomsOfTheRunner_KnowEachOther_OneWayOnly()
    {
        var loaded = new ArchLoader().LoadAssemblies(System.Reflection.Assembly.Load(Project)).Build();
        var arrows = loaded.Types
            .SelectMany(type => type.GetTypeDependencies().Select(target => (From: Folder(type), To: Folder(target))))
            .Where(arrow => arrow.From.Length > 0 && arrow.To.Length > 0 && arrow.From != arrow.To)
            .ToHashSet();

        arrows.Where(arrow => arrows.Contains((arrow.To, arrow.From)))
            .Select(arrow => $"{arrow.From} ⇄ {arrow.To}")
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    // The first folder below the project; types at its root (its door) belong to none.
    private static string Folder(IType type)
    {
        var name = type.Namespace?.FullName ?? "";
        return name.StartsWith(Project + ".", StringComparison.Ordinal) ? name[(Project.Length + 1)..].Split('.')[0] : "";
    }
}
