using Errand.Runner.Authoring.Looking.Sight;

namespace Errand.Runner.Authoring.Looking.Folding;

/// <summary>Finds runs of siblings that are alike: the same tag and classes, and without classes the same make.</summary>
internal static class Likeness
{
    /// <summary>From how many on siblings are folded.</summary>
    private const int Shortest = 4;

    /// <summary>Texts say more each than rows do, so more of them are told.</summary>
    private const int ShortestOfTexts = 8;

    /// <summary>The siblings cut into runs; a run that is too short to fold comes as runs of one.</summary>
    public static IEnumerable<ArraySegment<SightNode>> Runs(IReadOnlyList<SightNode> siblings)
    {
        var all = siblings as SightNode[] ?? [.. siblings];
        for (var start = 0; start < all.Length;)
        {
            var end = start + 1;
            while (end < all.Length && Alike(all[start], all[end]))
            {
                end++;
            }

            var folds = end - start >= (all[start].IsText ? ShortestOfTexts : Shortest);
            for (var i = start; i < end; i += folds ? end - start : 1)
            {
                yield return new ArraySegment<SightNode>(all, i, folds ? end - start : 1);
            }

            start = end;
        }
    }

    private static bool Alike(SightNode one, SightNode other) => one.Likeness == other.Likeness && one.Likeness switch
    {
        "" or "#text" => false,
        "li" => true,
        // Rows of a table that only lays out the page differ in their cells.
        "tr" => one.Children.Count == other.Children.Count,
        "option" or "td" => one.IsText == other.IsText,
        _ => one.Likeness.Contains('.', StringComparison.Ordinal) ? one.IsText == other.IsText : Make(one) == Make(other),
    };

    private static string Make(SightNode node) => $"{node.Role}({string.Join(',', node.Children.Select(child => child.Role).Distinct())})";
}
