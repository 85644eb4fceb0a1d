namespace Errand.Runner.Authoring.Builtin.Reading.Survey;

/// <summary>One element, or one text node, of a surveyed page.</summary>
public sealed class DomNode
{
    private static readonly IReadOnlyDictionary<string, string> NoAttributes = new Dictionary<string, string>();

    internal DomNode(string tag, IReadOnlyDictionary<string, string>? attributes, string? text, DomDisplay display, DomBox box, IReadOnlyList<DomNode> children)
    {
        Tag = tag;
        Attributes = attributes ?? NoAttributes;
        Text = text;
        Display = display;
        Box = box;
        Children = children;
        for (var i = 0; i < children.Count; i++)
        {
            children[i].Parent = this;
            children[i].Index = i;
        }

        Elements = [.. children.Where(child => !child.IsText)];
    }

    /// <summary>Tag name in lower case; <c>#text</c> for a text node, <c>#shadow</c> for an open shadow root.</summary>
    public string Tag { get; }

    /// <summary>Attributes as written; long values are cut by the survey.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; }

    /// <summary>The text of a text node; null for an element.</summary>
    public string? Text { get; }

    /// <summary>Rendered: neither it nor an ancestor is hidden.</summary>
    public bool IsVisible => Display != DomDisplay.None;

    /// <summary>How it takes part in the text; a text node has its parent's.</summary>
    public DomDisplay Display { get; }

    /// <summary>Where it stood on the page, in CSS pixels.</summary>
    public DomBox Box { get; }

    /// <summary>Elements and text nodes in document order.</summary>
    public IReadOnlyList<DomNode> Children { get; }

    /// <summary>The children that are elements.</summary>
    public IReadOnlyList<DomNode> Elements { get; }

    /// <summary>The element around it; null for the root.</summary>
    public DomNode? Parent { get; private set; }

    /// <summary>Position among <see cref="Children"/> of the parent.</summary>
    public int Index { get; private set; }

    /// <summary>True for a text node.</summary>
    public bool IsText => Text is not null;

    /// <summary>The attribute as written, or null.</summary>
    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);

    /// <summary>All elements inside, in document order, without itself.</summary>
    public IEnumerable<DomNode> Descendants()
    {
        foreach (var child in Elements)
        {
            yield return child;
            foreach (var inner in child.Descendants()) yield return inner;
        }
    }

    /// <summary>From the parent up to the root.</summary>
    public IEnumerable<DomNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent) yield return node;
    }

    /// <inheritdoc/>
    public override string ToString() => IsText ? $"\"{Text}\"" : $"<{Tag} class=\"{Attribute("class")}\">";
}
