using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>Lists all that can be read from a set of records.</summary>
internal sealed class ColumnFinder(IReadOnlyList<DomNode> records, Uri baseUri)
{
    private static readonly string[] Ignored = ["class", "id", "style", "target", "rel", "type", "role", "width", "height", "srcset", "sizes", "loading", "tabindex", "itemprop", "itemtype", "itemscope", "decoding", "for", "lang", "dir", "onclick", "fetchpriority", "border", "align", "valign"];

    public static IReadOnlyList<Column> Find(IReadOnlyList<DomNode> records, Uri baseUri) => new ColumnFinder(records, baseUri).Find();

    private List<Column> Find()
    {
        var columns = new List<Column>();
        var headers = TableHeaders.Of(records);
        foreach (var slot in SlotFinder.Find(records))
        {
            AddTexts(columns, slot, headers);
            AddAttributes(columns, slot);
            AddClassToken(columns, slot);
        }

        foreach (var slot in SlotFinder.FindAfter(records))
        {
            AddTexts(columns, slot, null);
            AddAttributes(columns, slot);
        }

        columns.AddRange(LabelFinder.Find(records));
        return columns;
    }

    private void AddTexts(List<Column> columns, Slot slot, TableHeaders? headers)
    {
        var texts = Values(slot, node => DomText.Of(node));
        if (texts.Any(text => text is not null))
        {
            var column = Text(slot, ReadSource.Text, texts);
            columns.Add(headers is null ? column : headers.Name(column));
        }

        if (!slot.Nodes.Any(node => node is { Elements.Count: > 0 })) return;
        var own = Values(slot, node => DomText.OwnOf(node));
        if (own.Any(text => text is not null) && !own.SequenceEqual(texts)) columns.Add(Text(slot, ReadSource.OwnText, own));
    }

    private Column Text(Slot slot, ReadSource source, IReadOnlyList<string?> values)
    {
        var prefix = Prefixes.Common(values);
        var hints = HintReader.Of(Example(slot), records[0]);
        if (prefix is not null) hints.Add(new Hint(Words.Split(prefix), 1));
        return Make(slot, source, null, [.. values.Select(value => Prefixes.Cut(value, prefix))], hints) with { Prefix = prefix };
    }

    private void AddAttributes(List<Column> columns, Slot slot)
    {
        var names = slot.Nodes.SelectMany(node => node?.Attributes.Keys ?? []).Distinct().Where(name => !Ignored.Contains(name));
        foreach (var name in names)
        {
            var isAddress = name is "href" or "src" or "data-src" or "data-href" or "data-url" or "data-lazy-src" or "data-original" or "poster";
            var values = Values(slot, node => Read(node, name, isAddress));
            if (values.All(value => value is null)) continue;
            var hints = HintReader.OfAttribute(Example(slot), name, records[0]);
            columns.Add(Make(slot, isAddress ? ReadSource.Address : ReadSource.Attribute, name, values, hints));
        }
    }

    /// <summary>Ratings and states that stand in a class name: <c>star-rating Three</c>, <c>stars stars-three</c>.</summary>
    private static void AddClassToken(List<Column> columns, Slot slot)
    {
        var lists = slot.Nodes.OfType<DomNode>().Select(ClassNames.Of).ToList();
        if (lists.Count < 2 || lists.Any(list => list.Length != 2)) return;
        var shared = lists[0].Intersect(lists[1]).FirstOrDefault(name => lists.All(list => list.Contains(name)));
        if (shared is null) return;
        var values = slot.Nodes.Select(node => node is null ? null : ClassNames.Of(node).FirstOrDefault(name => name != shared) is { } other ? WithoutPrefix(other, shared) : null).ToList();
        if (values.Distinct().Count() < 2) return;
        columns.Add(Make(slot, ReadSource.ClassToken, shared, values, [new Hint(Words.Split(shared), 0.95)]));
    }

    // The script's otherClass does the same.
    private static string WithoutPrefix(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..].TrimStart('-', '_') : name;

    private string? Read(DomNode node, string name, bool isAddress)
    {
        var value = node.Attribute(name);
        if (string.IsNullOrWhiteSpace(value)) return null;
        return isAddress ? Addresses.Absolute(value, baseUri) : DomText.Collapse(value);
    }

    private static List<string?> Values(Slot slot, Func<DomNode, string?> read) =>
        [.. slot.Nodes.Select(node => node is null || read(node) is not { Length: > 0 } value ? null : value)];

    private static DomNode Example(Slot slot) => slot.Nodes.First(node => node is not null) ?? slot.Nodes[0] ?? throw new InvalidOperationException("A slot has an element.");

    private static Column Make(Slot slot, ReadSource source, string? argument, IReadOnlyList<string?> values, IReadOnlyList<Hint> hints) => new()
    {
        Nodes = slot.Nodes,
        Selector = slot.Selector,
        Alternatives = slot.Alternatives,
        Source = source,
        Argument = argument,
        Values = values,
        Hints = hints,
        PerRecord = slot.PerRecord,
        IsAfter = slot.IsAfter,
    };
}
