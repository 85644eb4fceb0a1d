using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;

namespace Errand.Tests.Architecture;

/// <summary>Arrows between the folders of a project point one way too: no two folders know each other.</summary>
public sealed class FolderTests
{
    [Theory]
    [InlineData("Errand.Core")]
    [InlineData("Errand.Runner")]
    [InlineData("Errand.Server")]
    [InlineData("Errand.Storage")]
    public void Folders_KnowEachOther_OneWayOnly(string project)
    {
        var loaded = new ArchLoader().LoadAssemblies(System.Reflection.Assembly.Load(project)).Build();
        var arrows = loaded.Types
            .SelectMany(type => type.GetTypeDependencies().Select(target => (From: Folder(type, project), To: Folder(target, project))))
            .Where(arrow => arrow.From.Length > 0 && arrow.To.Length > 0 && arrow.From != arrow.To)
            .ToHashSet();

        arrows.Where(arrow => arrows.Contains((arrow.To, arrow.From)))
            .Select(arrow => $"{arrow.From} ⇄ {arrow.To}")
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    // The first folder below the project; types at its root (its door) belong to none.
    private static string Folder(IType type, string project)
    {
        var name = type.Namespace?.FullName ?? "";
        return name.StartsWith(project + ".", StringComparison.Ordinal) ? name[(project.Length + 1)..].Split('.')[0] : "";
    }
}
