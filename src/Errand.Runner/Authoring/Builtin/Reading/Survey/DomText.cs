using System.Text;

namespace Errand.Runner.Authoring.Builtin.Reading.Survey;

/// <summary>An element's text as a browser's <c>innerText</c> gives it, close enough to plan with.</summary>
internal static class DomText
{
    /// <summary>On one line, white space collapsed.</summary>
    public static string Of(DomNode node) => Collapse(Raw(node));

    /// <summary>Line by line, cells on lines of their own; blank lines left out.</summary>
    public static IReadOnlyList<string> Lines(DomNode node) =>
        [.. Raw(node).Split(['\n', '\t'], StringSplitOptions.None).Select(Collapse).Where(line => line.Length > 0)];

    /// <summary>Only the text directly inside the element, not that of the elements in it.</summary>
    public static string OwnOf(DomNode node) => Collapse(string.Join(' ', node.Children.Where(child => child.IsText).Select(child => child.Text)));

    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\u200b' or '\ufeff') continue;
            if (!char.IsWhiteSpace(character)) collapsed.Append(character);
            else if (collapsed.Length > 0 && collapsed[^1] != ' ') collapsed.Append(' ');
        }

        return collapsed.ToString().TrimEnd();
    }

    private static string Raw(DomNode node)
    {
        var text = new StringBuilder();
        Append(node, text, all: !node.IsVisible);
        return text.ToString();
    }

    private static void Append(DomNode node, StringBuilder text, bool all)
    {
        foreach (var child in node.Children)
        {
            if (child.Text is { } own) text.Append(own.Replace('\n', ' ').Replace('\t', ' '));
            else if (child.Tag == "br") text.Append('\n');
            else if ((child.IsVisible || all) && child.Tag is not ("script" or "#shadow")) AppendElement(child, text, all);
        }
    }

    private static void AppendElement(DomNode node, StringBuilder text, bool all)
    {
        var edge = node.Tag is "td" or "th" ? '\t' : '\n';
        if (node.Display == DomDisplay.Block) text.Append(edge);
        Append(node, text, all);
        if (node.Display == DomDisplay.Block) text.Append(edge);
    }
}
