using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>Lists all that can be read once from a page: every element with text or an address, labelled values, telephone numbers, postal addresses.</summary>
internal sealed class PageColumns(PageSurvey survey)
{
    private const int LongestText = 4000;

    private static readonly string[] Whole = ["h1", "h2", "h3", "address", "p", "td", "dd", "li"];
    private static readonly string[] ReadAttributes = ["href", "src", "alt", "datetime", "content", "value", "data-src"];

    private readonly List<Column> columns = [];

    public static IReadOnlyList<Column> Find(PageSurvey survey) => new PageColumns(survey).Find();

    private List<Column> Find()
    {
        foreach (var node in survey.Root.Descendants().Where(node => node.Tag is not ("option" or "select" or "head" or "body" or "title")))
        {
            if (node.Tag == "script") AddData(node);
            else if (node.Tag == "meta") AddMeta(node);
            else AddElement(node);
        }

        return columns;
    }

    private void AddData(DomNode script)
    {
        foreach (var (type, path, value) in LinkedData.Of(script))
        {
            var last = path.Split('.')[^1];
            Add(script, ReadSource.Data, $"{type} {path}", value, [new Hint(Words.Split(last), path == last ? 0.95 : 0.7), new Hint(Words.Split(path), 0.95)]);
        }

        foreach (var (selector, path, value) in EmbeddedState.Of(script, survey))
        {
            Add(script, ReadSource.State, $"{selector} {path}", value, [new Hint(Words.Split(path.Split('.')[^1]), 0.9)]);
        }
    }

    private void AddMeta(DomNode node)
    {
        if (node.Attribute("property") is not { } property || node.Attribute("content") is not { Length: > 0 } content) return;
        var isAddress = property is "og:url" or "og:image";
        Add(node, isAddress ? ReadSource.Address : ReadSource.Attribute, "content", content, [new Hint(Words.Split(property.Split(':')[^1]), 0.8)]);
    }

    private void AddElement(DomNode node)
    {
        var text = DomText.Of(node);
        if (text.Length > 0 && text.Length <= LongestText && (DomText.OwnOf(node).Length > 0 || node.Elements.Count is 0 or > 1 || Whole.Contains(node.Tag)))
        {
            AddText(node, text);
            AddBlocks(node, text);
        }

        foreach (var name in ReadAttributes)
        {
            if (node.Attribute(name) is not { Length: > 0 } value) continue;
            var isAddress = name is "href" or "src" or "data-src";
            if (isAddress && node.Tag is "link" or "input") continue;
            var read = isAddress ? Addresses.Absolute(value, survey.BaseUri) : value;
            if (read is not null) Add(node, isAddress ? ReadSource.Address : ReadSource.Attribute, name, read, HintReader.OfAttribute(node, name, null));
        }
    }

    private void AddText(DomNode node, string text)
    {
        var prefix = Prefixes.Common([text]);
        var hints = HintReader.Of(node, null);
        if (prefix is not null) hints.Add(new Hint(Words.Split(prefix), 1));
        if (Before(node) is { } label) hints.Add(new Hint(Words.Split(label), 0.9));
        if (Prefixes.Cut(text, prefix) is { } value) Add(node, ReadSource.Text, null, value, hints, prefix);
        if (node.Elements.Count > 0 && DomText.OwnOf(node) is { Length: > 0 } own && own != text) Add(node, ReadSource.OwnText, null, own, hints);
    }

    private void AddBlocks(DomNode node, string text)
    {
        if (text.Length > 1500) return;
        var lines = DomText.Lines(node);
        if (PostalLines.Of(lines) is { } address && lines.Count <= 40 && !node.Elements.Any(HoldsAddress)) Add(node, ReadSource.Postal, null, address, [.. HintReader.Of(node, null), new Hint(["address"], 0.6)]);
        foreach (var column in LabelFinder.Find([node])) columns.Add(column with { Selector = Unnamed(node) });
        foreach (var (label, number) in PhoneLines.Of(lines).Where(found => PhoneLines.First(lines, found.Label) == found.Number)) Add(node, ReadSource.Phone, label, number, [.. HintReader.Of(node, null), new Hint(Words.Split(label), 1)]);
    }

    /// <summary>The smallest block with the whole address is the one to read.</summary>
    private static bool HoldsAddress(DomNode node) => PostalLines.Of(DomText.Lines(node)) is { } inner && ValuePatterns.HasStreet(inner);

    /// <summary>A short text right before the element, as a label would stand.</summary>
    private static string? Before(DomNode node)
    {
        var sibling = node.Parent?.Children.Take(node.Index).LastOrDefault(child => !child.IsText || child.Text?.Trim().Length > 0);
        if (sibling is null) return node.Parent is { Elements.Count: 1 } parent && parent.Tag is not ("body" or "main") ? Before(parent) : null;
        var text = DomText.Collapse(sibling.Text ?? DomText.Of(sibling)).TrimEnd(':', ' ');
        return text.Length is > 1 and < 40 && text.Any(char.IsLetter) && !text.Any(char.IsDigit) ? text : null;
    }

    private void Add(DomNode node, ReadSource source, string? argument, string value, IReadOnlyList<Hint> hints, string? prefix = null) => columns.Add(new Column
    {
        Nodes = [node],
        Selector = Unnamed(node),
        Source = source,
        Argument = argument,
        Values = [value],
        Hints = hints,
        Prefix = prefix,
    });

    /// <summary>Stands in until the element is chosen; a good selector for every element of a page would cost too much.</summary>
    private static Selector Unnamed(DomNode node) => Selector.Of(Compound.OfTag(node.Tag));
}
