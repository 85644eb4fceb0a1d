using Errand.Runner.Authoring.Looking.Sight;

namespace Errand.Runner.Authoring.Looking.Folding;

/// <summary>Finds what a ref of a look stands for in what is on the page now.</summary>
internal static class Siblings
{
    private const string Alike = "+";

    /// <summary>The ref without the sign behind it.</summary>
    public static string Plain(string reference) => reference.TrimEnd('+', '.');

    public static bool IsFold(string reference) => reference.EndsWith(Alike, StringComparison.Ordinal);

    /// <summary>The node itself; null when it is not on the page.</summary>
    public static IReadOnlyList<SightNode>? One(IReadOnlyList<SightNode> page, string plain) =>
        Family(page, plain) is var (siblings, at) ? [siblings[at]] : null;

    /// <summary>The node and those after it; null when it is not on the page.</summary>
    public static IReadOnlyList<SightNode>? From(IReadOnlyList<SightNode> page, string plain) =>
        Family(page, plain) is var (siblings, at) ? [.. siblings.Skip(at)] : null;

    /// <summary>Those that are folded behind the node; null when it is not on the page.</summary>
    public static IReadOnlyList<SightNode>? Like(IReadOnlyList<SightNode> page, string plain) =>
        Family(page, plain) is var (siblings, at) ? [.. Run(siblings, at).Skip(1)] : null;

    private static ArraySegment<SightNode> Run(IReadOnlyList<SightNode> siblings, int at) =>
        Likeness.Runs(siblings).FirstOrDefault(run => run[0].Ref == siblings[at].Ref);

    private static (IReadOnlyList<SightNode> Siblings, int At)? Family(IReadOnlyList<SightNode> nodes, string reference)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Ref == reference)
            {
                return (nodes, i);
            }

            if (Family(nodes[i].Children, reference) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }
}
