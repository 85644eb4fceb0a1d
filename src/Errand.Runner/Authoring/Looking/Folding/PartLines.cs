using Errand.Runner.Authoring.Looking.Sight;
using Errand.Runner.Authoring.Looking.Writing;

namespace Errand.Runner.Authoring.Looking.Folding;

/// <summary>The lines of the part that a ref stands for.</summary>
internal static class PartLines
{
    private const string Onwards = "..";

    /// <summary>Null when the part is not on the page.</summary>
    public static IReadOnlyList<LookLine>? Of(IReadOnlyList<SightNode> page, string reference)
    {
        var plain = Siblings.Plain(reference);
        if (reference.EndsWith(Onwards, StringComparison.Ordinal))
        {
            // Groups vanish among the lines, so the lines after one are not the nodes after one; what was cut while unfolded is found among unfolded lines.
            return After(new LineTree(folds: true).Of(page), plain) ?? After(new LineTree(folds: false).Of(page), plain) ?? Each(Siblings.From(page, plain), folds: true);
        }

        return Siblings.IsFold(reference) ? Each(Siblings.Like(page, plain), folds: false) : Each(Siblings.One(page, plain), folds: true);
    }

    private static IReadOnlyList<LookLine>? After(IReadOnlyList<LookLine> lines, string key)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Key == key)
            {
                return [.. lines.Skip(i)];
            }

            if (After(lines[i].Below, key) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    private static IReadOnlyList<LookLine>? Each(IReadOnlyList<SightNode>? nodes, bool folds) => nodes is null ? null : [.. nodes.Select(new LineTree(folds).Line)];
}
