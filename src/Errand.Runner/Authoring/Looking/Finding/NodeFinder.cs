using Errand.Runner.Authoring.Looking.Sight;
using Errand.Runner.Authoring.Looking.Writing;

namespace Errand.Runner.Authoring.Looking.Finding;

/// <summary>Finds nodes by words in their role, name, value or address, best first; folding hides nothing from it.</summary>
internal static class NodeFinder
{
    private const int MostFound = 200;
    private const int LongestPlace = 40;

    public static IReadOnlyList<LookLine> Find(IReadOnlyList<SightNode> nodes, string query)
    {
        var words = Words(query);
        return words.Length == 0 ? [] : [.. Matches(nodes, words, "")
            .OrderByDescending(match => match.Score)
            .Take(MostFound)
            .Select(match => new LookLine { Key = match.Node.Ref, Text = NodeLine.Of(match.Node) + match.Place })];
    }

    private static IEnumerable<(SightNode Node, string Place, double Score)> Matches(IReadOnlyList<SightNode> nodes, string[] words, string place)
    {
        foreach (var node in nodes)
        {
            if (Score(node, words) is > 0 and var score)
            {
                yield return (node, place, score);
            }

            foreach (var deeper in Matches(node.Children, words, Tells(node) ? $" in {Place(node)}" : place))
            {
                yield return deeper;
            }
        }
    }

    private static bool Tells(SightNode node) =>
        node.Children.Count > 0 && node.Role.Length > 0 && (!string.IsNullOrEmpty(node.Name) || node.Role is not ("list" or "item" or "row" or "cell" or "table"));

    private static string Place(SightNode node) => NodeLine.Of(
        node with { Href = null, Src = null, Value = null, States = [], Children = [] },
        node.Name is null ? null : LineText.Shortened(node.Name, LongestPlace));

    private static double Score(SightNode node, string[] words)
    {
        var name = node.Name ?? "";
        var rest = $"{node.Role} {node.Value} {node.Href} {node.Src}";
        var hits = words.Sum(word => name.Contains(word, StringComparison.OrdinalIgnoreCase) ? 1.0 : rest.Contains(word, StringComparison.OrdinalIgnoreCase) ? 0.7 : 0);
        // Half of the words must be there; among equals the shorter text is the closer one.
        return hits * 2 < words.Length ? 0 : (hits / words.Length) + (0.1 / (1 + (name.Length / 40.0)));
    }

    private static string[] Words(string query) => query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
