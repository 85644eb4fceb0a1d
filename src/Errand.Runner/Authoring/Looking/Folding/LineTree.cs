using System.Globalization;
using System.Text;
using Errand.Runner.Authoring.Looking.Sight;
using Errand.Runner.Authoring.Looking.Writing;

namespace Errand.Runner.Authoring.Looking.Folding;

/// <summary>Makes lines of nodes: folds what repeats, and lets groups that say nothing vanish into their surroundings.</summary>
internal sealed class LineTree(bool folds)
{
    /// <summary>Siblings that cost less than this to tell are told: a look less is worth more than the few tokens.</summary>
    private const int WorthFolding = 240;

    /// <summary>The same in navigation, headers, footers and asides, which are seldom what is looked for.</summary>
    private const int WorthFoldingInMargins = 40;

    private const int PreviewTokens = 20;
    private const int PreviewLetters = 24;

    /// <summary>What stands in the row's line for a cell that has lines of its own.</summary>
    private const string Below = "↓";

    public IReadOnlyList<LookLine> Of(IReadOnlyList<SightNode> nodes) => Of(nodes, WorthFolding);

    /// <summary>The node with all below it, also when it is a group.</summary>
    public LookLine Line(SightNode node) => Line(node, WorthFolding);

    private List<LookLine> Of(IReadOnlyList<SightNode> nodes, int worth)
    {
        if (!folds)
        {
            return [.. nodes.SelectMany(node => Spread(node, worth))];
        }

        var lines = new List<LookLine>();
        foreach (var run in Likeness.Runs(nodes))
        {
            List<LookLine> spread = [.. run.Skip(1).SelectMany(node => Spread(node, worth))];
            if (run.Count == 1 || spread.Sum(line => line.Tokens) < worth)
            {
                lines.AddRange([.. Spread(run[0], worth), .. spread]);
            }
            else
            {
                lines.AddRange([Line(run[0], worth), Fold(run)]);
            }
        }

        return lines;
    }

    private LookLine Line(SightNode node, int worth)
    {
        if (node.Role == "row" && node.Children.Count > 0)
        {
            return Row(node, worth);
        }

        var isMarginal = node.Role is "nav" or "header" or "footer" or "aside";
        return new LookLine
        {
            Key = node.Ref,
            Text = NodeLine.Of(node),
            Below = Of(node.Children, isMarginal ? WorthFoldingInMargins : worth),
            IsMarginal = isMarginal,
        };
    }

    private List<LookLine> Spread(SightNode node, int worth) =>
        node.IsGroup || (node.Role == "list" && string.IsNullOrEmpty(node.Name)) ? Of(node.Children, worth) : [Line(node, worth)];

    private LookLine Row(SightNode row, int worth)
    {
        var texts = row.Children.Select(cell => cell.Children.Count == 0 && cell.Role is "" or "cell" or "columnheader" && cell.Href is null ? cell.Name ?? "" : Below).ToList();
        var deep = row.Children.Where((_, i) => ReferenceEquals(texts[i], Below)).ToList();
        return new LookLine
        {
            Key = row.Ref,
            Text = NodeLine.Of(row, deep.Count == texts.Count ? null : string.Join(" | ", texts)),
            Below = [.. deep.SelectMany(cell => cell.Role is "cell" or "columnheader" ? Of(cell.Children, worth) : [Line(cell, worth)])],
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
