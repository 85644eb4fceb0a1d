using Errand.Runner.Authoring.Looking.Sight;

namespace Errand.Runner.Authoring.Looking.Folding;

/// <summary>Finds what a ref of a look stands for in what is on the page now.</summary>
internal static class Siblings
{
    private const string Alike = "+";
    private const string Onwards = "..";

    /// <summary>The ref without the sign behind it.</summary>
    public static string Plain(string reference) => reference.TrimEnd('+', '.');

    public static bool IsFold(string reference) => reference.EndsWith(Alike, StringComparison.Ordinal);

    /// <summary>The nodes that the ref stands for; null when they are not on the page.</summary>
    public static IReadOnlyList<SightNode>? Of(IReadOnlyList<SightNode> nodes, string reference)
    {
        if (Family(nodes, Plain(reference)) is not var (siblings, at))
        {
            return null;
        }

        return IsFold(reference) ? [.. Run(siblings, at).Skip(1)]
            : reference.EndsWith(Onwards, StringComparison.Ordinal) ? [.. siblings.Skip(at)]
            : [siblings[at]];
    }

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
