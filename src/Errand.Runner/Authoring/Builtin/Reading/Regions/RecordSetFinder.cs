using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>
/// Finds sets of elements that may be records. It goes from selectors to elements, not the other way round: every class, every
/// parent with like children, every container with like descendants is tried, so each set found comes with a selector that a person
/// could have written, and neighbours that do not match it (adverts, headers) fall out by themselves.
/// </summary>
internal sealed class RecordSetFinder(DomNode root)
{
    private const int MostSets = 90;

    private static readonly string[] RecordTags = ["a", "li", "tr", "article", "h2", "h3", "h4", "img", "p", "section", "dl"];
    private static readonly string[] RecordRoles = ["listitem", "row", "article", "option", "gridcell"];

    private readonly Dictionary<SetKey, (Selector Selector, IReadOnlyList<DomNode> Records)> sets = [];

    /// <summary>The likeliest sets on the page, best first.</summary>
    public static IReadOnlyList<RecordSet> Find(DomNode root) => new RecordSetFinder(root).Find();

    private List<RecordSet> Find()
    {
        var all = root.Descendants().ToList();
        AddClasses(all);
        AddAttributes(all);
        AddChildren(all);
        AddDescendants(all);
        return [.. sets.Values
            .Select(set => new RecordSet(set.Selector, set.Records, RecordSetPrior.Of(set.Records)))
            .Where(set => set.Prior > 0)
            .OrderByDescending(set => set.Prior)
            .Take(MostSets)];
    }

    private void AddClasses(List<DomNode> all)
    {
        var pairs = all.SelectMany(node => ClassNames.Of(node).Where(name => ClassNames.Worth(name) > 0), (node, name) => (node, name));
        foreach (var group in pairs.GroupBy(pair => pair.name, pair => pair.node))
        {
            Add(Selector.Of(Compound.OfClass(group.Key)), [.. group]);
        }
    }

    private void AddAttributes(List<DomNode> all)
    {
        foreach (var name in new[] { "itemtype", "data-testid", "data-test", "data-qa", "role" })
        {
            var holders = all.Where(node => node.Attributes.ContainsKey(name)).GroupBy(node => node.Attributes[name]);
            foreach (var group in holders)
            {
                if (name == "role" && !RecordRoles.Contains(group.Key)) continue;
                Add(Selector.Of(new Compound { Attribute = name, Operator = "=", Value = group.Key }), [.. group]);
            }
        }
    }

    private void AddChildren(List<DomNode> all)
    {
        var parents = all.Where(node => node.Elements.Count > 1).GroupBy(Naming.Of);
        foreach (var group in parents)
        {
            Add(group.Key.Then(Compound.OfTag("*"), child: true), [.. group.SelectMany(parent => parent.Elements)]);
            foreach (var children in group.SelectMany(parent => parent.Elements).GroupBy(child => child.Tag))
            {
                Add(group.Key.Then(Compound.OfTag(children.Key), child: true), [.. children]);
                if (children.Key == "tr") AddDataRows(group.Key.Then(Compound.OfTag("tr") with { Has = "td" }, child: true), children);
            }
        }
    }

    private void AddDataRows(Selector selector, IEnumerable<DomNode> rows) =>
        Add(selector, [.. rows.Where(row => row.Elements.Any(cell => cell.Tag == "td"))]);

    private void AddDescendants(List<DomNode> all)
    {
        foreach (var tag in RecordTags)
        {
            var byContainer = new Dictionary<Selector, List<DomNode>>(SelectorText.Comparer);
            foreach (var node in all.Where(node => node.Tag == tag))
            {
                foreach (var container in node.Ancestors().SelectMany(Naming.Containers).Distinct(SelectorText.Comparer))
                {
                    if (!byContainer.TryGetValue(container, out var inside)) byContainer[container] = inside = [];
                    inside.Add(node);
                }
            }

            foreach (var (container, inside) in byContainer) AddInside(container, tag, inside);
        }
    }

    private void AddInside(Selector container, string tag, List<DomNode> inside)
    {
        Add(container.Then(Compound.OfTag(tag), child: false), inside);
        if (tag == "tr") AddDataRows(container.Then(Compound.OfTag("tr") with { Has = "td" }, child: false), inside);
        if (tag != "a") return;
        foreach (var (test, links) in LinkGroups.Of(inside)) Add(container.Then(test, child: false), links);
    }

    private void Add(Selector selector, IReadOnlyList<DomNode> records)
    {
        if (records.Count < 2 || HasNested(records)) return;
        var key = new SetKey(records);
        if (!sets.TryGetValue(key, out var known) || SelectorText.Cost(selector) < SelectorText.Cost(known.Selector)) sets[key] = (selector, records);
    }

    private static bool HasNested(IReadOnlyList<DomNode> records)
    {
        var members = records.ToHashSet();
        return records.Any(record => record.Ancestors().Any(members.Contains));
    }
}
