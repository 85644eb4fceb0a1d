using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>Writes the selector that a person would choose for one element of a page.</summary>
internal static class SelectorWriter
{
    private static readonly string[] TestIds = ["data-testid", "data-test", "data-qa", "data-field"];

    /// <summary>The cheapest selectors whose first match in the scope is the element, best first; at least one.</summary>
    public static IReadOnlyList<Selector> For(DomNode node, DomNode scope)
    {
        if (node == scope) return [Selector.Self];
        var own = Own(node).ToList();
        var found = own.Select(Selector.Of).Where(selector => selector.First(scope) == node).ToList();
        foreach (var ancestor in node.Ancestors().TakeWhile(ancestor => ancestor != scope && ancestor.Tag is not ("body" or "html")))
        {
            if (found.Count > 3) break;
            var isParent = ancestor == node.Parent;
            var pairs = Own(ancestor).SelectMany(outer => own.Select(inner => Selector.Of(outer).Then(inner, isParent)));
            found.AddRange(pairs.Where(selector => selector.First(scope) == node));
        }

        return found.Count > 0 ? [.. found.OrderBy(SelectorText.Cost).Take(4)] : [Counted(node, scope)];
    }

    private static IEnumerable<Compound> Own(DomNode node)
    {
        if (Naming.StableId(node) is { } id) yield return new Compound { Id = id };
        if (node.Attribute("itemprop") is { Length: > 0 } property && !property.Contains('"')) yield return new Compound { Attribute = "itemprop", Operator = "=", Value = property };
        foreach (var name in TestIds)
        {
            if (node.Attribute(name) is { Length: > 0 and < 40 } value && !value.Contains('"')) yield return new Compound { Attribute = name, Operator = "=", Value = value };
        }

        foreach (var name in ClassNames.Of(node).Where(name => ClassNames.Worth(name) > 0))
        {
            yield return Compound.OfClass(name);
            yield return new Compound { Tag = node.Tag, Class = name };
        }

        if (node.Tag == "a" && node.Attribute("href")?.StartsWith("tel:", StringComparison.Ordinal) == true) yield return new Compound { Tag = "a", Attribute = "href", Operator = "^=", Value = "tel:" };
        if (node.Tag == "a" && node.Attribute("href")?.StartsWith("mailto:", StringComparison.Ordinal) == true) yield return new Compound { Tag = "a", Attribute = "href", Operator = "^=", Value = "mailto:" };
        if (node.Tag == "meta" && node.Attribute("property") is { } meta) yield return new Compound { Tag = "meta", Attribute = "property", Operator = "=", Value = meta };
        yield return Compound.OfTag(node.Tag);
    }

    /// <summary>Nothing names the element: count siblings below the nearest ancestor that has a name.</summary>
    private static Selector Counted(DomNode node, DomNode scope)
    {
        var steps = new List<SelectorStep>();
        for (var at = node; at is not null && at != scope; at = at.Parent)
        {
            var name = at == node ? null : Own(at).FirstOrDefault(compound => compound.Tag is null && Selector.Of(compound).First(scope) == at);
            if (name is not null)
            {
                steps.Insert(0, new SelectorStep(name, IsChild: false));
                return new Selector(steps);
            }

            steps.Insert(0, new SelectorStep(Compound.OfTag(at.Tag) with { NthOfType = Compound.Position(at) }, IsChild: true));
        }

        return new Selector(steps);
    }
}
