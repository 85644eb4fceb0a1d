using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>Finds the places that records have in common: for every selector relative to a record, the first element it finds in each.</summary>
internal sealed class SlotFinder(IReadOnlyList<DomNode> records)
{
    private const int DeepestPath = 4;

    private static readonly string[] Schemes = ["tel:", "mailto:"];
    private static readonly string[] NamingAttributes = ["itemprop", "data-testid", "data-test", "data-qa", "data-field"];

    private readonly Dictionary<string, SlotDraft> drafts = new(StringComparer.Ordinal);

    /// <summary>One slot for each distinct set of elements, named by its best selector, in page order.</summary>
    public static IReadOnlyList<Slot> Find(IReadOnlyList<DomNode> records) => new SlotFinder(records).Find();

    private List<Slot> Find()
    {
        for (var i = 0; i < records.Count; i++)
        {
            Add(Selector.Self, records[i], i);
            foreach (var node in records[i].Descendants()) AddNode(node, i);
        }

        return [.. drafts.Values
            .GroupBy(draft => new SetKey(draft.Nodes))
            .Select(same => Merge([.. same.OrderBy(draft => SelectorText.Cost(draft.Selector))]))];
    }

    private static Slot Merge(List<SlotDraft> same) => new(
        same[0].Selector,
        [.. same.Skip(1).Take(3).Select(draft => draft.Selector)],
        same[0].Nodes,
        same[0].Matches / (double)same[0].Nodes.Count(node => node is not null));

    private void AddNode(DomNode node, int record)
    {
        var own = Compounds(node).ToList();
        foreach (var compound in own) Add(Selector.Of(compound), node, record);
        if (node.Parent is not { } parent) return;
        var tag = Compound.OfTag(node.Tag);
        var nth = tag with { NthOfType = Compound.Position(node) };
        if (parent == records[record])
        {
            Add(new Selector([new SelectorStep(tag, IsChild: true)]), node, record);
            Add(new Selector([new SelectorStep(nth, IsChild: true)]), node, record);
            return;
        }

        foreach (var outer in Compounds(parent).Take(4))
        {
            Add(Selector.Of(outer).Then(tag, child: true), node, record);
            Add(Selector.Of(outer).Then(nth, child: true), node, record);
        }

        if (PathOf(node, records[record]) is { } path) Add(path, node, record);
    }

    private static IEnumerable<Compound> Compounds(DomNode node)
    {
        foreach (var name in NamingAttributes)
        {
            if (node.Attribute(name) is { Length: > 0 and < 40 } value && !value.Contains('"')) yield return new Compound { Attribute = name, Operator = "=", Value = value };
        }

        foreach (var name in ClassNames.Of(node).Where(name => ClassNames.Worth(name) > 0).Take(5)) yield return Compound.OfClass(name);
        if (node.Tag == "a" && Scheme(node.Attribute("href")) is { } scheme) yield return new Compound { Tag = "a", Attribute = "href", Operator = "^=", Value = scheme };
        if (node.Tag is not ("div" or "span")) yield return Compound.OfTag(node.Tag);
    }

    private static string? Scheme(string? href) =>
        Schemes.FirstOrDefault(scheme => href?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true);

    private static Selector? PathOf(DomNode node, DomNode record)
    {
        var steps = new List<SelectorStep>();
        for (var at = node; at != record; at = at.Parent)
        {
            if (at is null || steps.Count == DeepestPath) return null;
            steps.Insert(0, new SelectorStep(Compound.OfTag(at.Tag) with { NthOfType = Compound.Position(at) }, IsChild: true));
        }

        return new Selector(steps);
    }

    private void Add(Selector selector, DomNode node, int record)
    {
        var key = selector.ToString();
        if (!drafts.TryGetValue(key, out var draft)) drafts[key] = draft = new SlotDraft(selector, new DomNode?[records.Count]);
        draft.Nodes[record] ??= node;
        draft.Matches++;
    }

    private sealed class SlotDraft(Selector selector, DomNode?[] nodes)
    {
        public Selector Selector => selector;

        public DomNode?[] Nodes => nodes;

        public int Matches { get; set; }
    }
}
