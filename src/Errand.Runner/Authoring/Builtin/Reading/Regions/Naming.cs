using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>Short selectors for single elements that are used as containers.</summary>
internal static partial class Naming
{
    private static readonly string[] Sections = ["main", "article", "table", "tbody", "ul", "ol", "dl", "body"];

    /// <summary>The selector a person would name the element by: its id, its best class, or its tag under a named ancestor.</summary>
    public static Selector Of(DomNode node)
    {
        if (StableId(node) is { } id) return Selector.Of(new Compound { Id = id });
        if (BestClass(node) is { } name) return Selector.Of(new Compound { Class = name });
        foreach (var ancestor in node.Ancestors().Take(6))
        {
            if (StableId(ancestor) is { } around) return Selector.Of(new Compound { Id = around }).Then(Compound.OfTag(node.Tag), child: node.Parent == ancestor);
            if (BestClass(ancestor) is { } outer) return Selector.Of(new Compound { Class = outer }).Then(Compound.OfTag(node.Tag), child: node.Parent == ancestor);
        }

        return Selector.Of(Compound.OfTag(node.Tag));
    }

    /// <summary>All short names of an element that may contain records.</summary>
    public static IEnumerable<Selector> Containers(DomNode node)
    {
        if (StableId(node) is { } id) yield return Selector.Of(new Compound { Id = id });
        foreach (var name in ClassNames.Of(node).Where(name => ClassNames.Worth(name) > 0)) yield return Selector.Of(new Compound { Class = name });
        if (Sections.Contains(node.Tag)) yield return Selector.Of(Compound.OfTag(node.Tag));
    }

    /// <summary>The id, unless a program made it up.</summary>
    public static string? StableId(DomNode node) =>
        node.Attribute("id") is { Length: > 1 and < 40 } id && StablePattern().IsMatch(id) && id.Count(char.IsDigit) < 4 ? id : null;

    public static string? BestClass(DomNode node) =>
        ClassNames.Of(node).Select(name => (name, worth: ClassNames.Worth(name))).Where(one => one.worth > 0)
            .OrderByDescending(one => one.worth).Select(one => one.name).FirstOrDefault();

    [GeneratedRegex(@"^[A-Za-z][\w-]*$")]
    private static partial Regex StablePattern();
}
