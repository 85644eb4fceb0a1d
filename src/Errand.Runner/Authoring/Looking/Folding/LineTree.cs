using System.Globalization;
using System.Text;
using Errand.Runner.Authoring.Looking.Sight;
using Errand.Runner.Authoring.Looking.Writing;

namespace Errand.Runner.Authoring.Looking.Folding;

/// <summary>Makes lines of nodes: folds what repeats, and lets groups that say nothing vanish into their surroundings.</summary>
internal sealed class LineTree(bool folds)
{
    private const int PreviewTokens = 20;
    private const int PreviewLetters = 24;

    /// <summary>What stands in the row's line for a cell that has lines of its own.</summary>
    private const string Below = "↓";

    public IReadOnlyList<LookLine> Of(IReadOnlyList<SightNode> nodes)
    {
        if (!folds)
        {
            return [.. nodes.SelectMany(Spread)];
        }

        var lines = new List<LookLine>();
        foreach (var run in Likeness.Runs(nodes))
        {
            if (run.Count == 1)
            {
                lines.AddRange(Spread(run[0]));
            }
            else
            {
                lines.Add(Line(run[0]));
                lines.Add(Fold(run));
            }
        }

        return lines;
    }

    /// <summary>The node with all below it, also when it is a group.</summary>
    public LookLine Line(SightNode node) => node.Role == "row" && node.Children.Count > 0 ? Row(node) : new LookLine
    {
        Key = node.Ref,
        Text = NodeLine.Of(node),
        Below = Of(node.Children),
        IsMarginal = node.Role is "nav" or "header" or "footer" or "aside",
    };

    private IEnumerable<LookLine> Spread(SightNode node) =>
        node.IsGroup || (node.Role == "list" && string.IsNullOrEmpty(node.Name)) ? Of(node.Children) : [Line(node)];

    private LookLine Row(SightNode row)
    {
        var texts = row.Children.Select(cell => cell.Children.Count == 0 && cell.Role is "" or "cell" or "columnheader" && cell.Href is null ? cell.Name ?? "" : Below).ToList();
        var deep = row.Children.Where((_, i) => ReferenceEquals(texts[i], Below)).ToList();
        return new LookLine
        {
            Key = row.Ref,
            Text = NodeLine.Of(row, string.Join(" | ", texts)),
            Below = [.. deep.SelectMany(cell => cell.Role is "cell" or "columnheader" ? Of(cell.Children) : [Line(cell)])],
        };
    }

    private static LookLine Fold(ArraySegment<SightNode> run)
    {
        var follow = $"{run[0].Ref}+";
        var preview = Preview(run);
        return new LookLine
        {
            Key = follow,
            Text = string.Create(CultureInfo.InvariantCulture, $"… {run.Count - 1} more: look {follow}{preview}"),
            IsFold = true,
        };
    }

    private static StringBuilder Preview(ArraySegment<SightNode> run)
    {
        var preview = new StringBuilder();
        var left = PreviewTokens;
        foreach (var name in run.Skip(1).Select(FirstName).OfType<string>())
        {
            var told = LineText.Quoted(LineText.Shortened(name, PreviewLetters));
            if ((left -= TokenCount.Of(told)) < 0)
            {
                break;
            }

            preview.Append(' ').Append(told);
        }

        return preview;
    }

    private static string? FirstName(SightNode node) =>
        string.IsNullOrEmpty(node.Name) ? node.Children.Select(FirstName).FirstOrDefault(name => name is not null) : node.Name;
}
