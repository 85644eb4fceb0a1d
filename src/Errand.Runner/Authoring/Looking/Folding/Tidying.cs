using System.Buffers;
using Errand.Runner.Authoring.Looking.Sight;

namespace Errand.Runner.Authoring.Looking.Folding;

/// <summary>Brings what stands on a page to fewer nodes that say the same: a heading that is a link becomes one line, a list in an item loses its own.</summary>
internal static class Tidying
{
    /// <summary>What stands between links and says nothing.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create("|•▪·");

    public static IReadOnlyList<SightNode> Of(IReadOnlyList<SightNode> nodes) => [.. nodes.Where(node => !IsSeparator(node)).Select(Of)];

    private static SightNode Of(SightNode node)
    {
        var tidy = node with { Children = Of(node.Children) };
        return tidy.Children is [var only] ? Joined(tidy, only) : tidy;
    }

    private static SightNode Joined(SightNode outer, SightNode inner)
    {
        if (outer.Role is "" or "item" or "list" or "cell" or "definition" && string.IsNullOrEmpty(outer.Name))
        {
            return inner with { Likeness = outer.Likeness };
        }

        if (!string.IsNullOrEmpty(outer.Name) || inner.Role.Contains(' ', StringComparison.Ordinal))
        {
            return outer;
        }

        return (IsHeading(outer.Role), outer.Role) switch
        {
            (true, _) when inner.Role is "link" or "button" => inner with { Role = $"{outer.Role} {inner.Role}", Likeness = outer.Likeness },
            (_, "link" or "button") when IsHeading(inner.Role) || inner.Role == "img" => outer with
            {
                Role = $"{outer.Role} {inner.Role}",
                Name = inner.Name,
                Src = inner.Src,
                Children = inner.Children,
            },
            _ => outer,
        };
    }

    private static bool IsSeparator(SightNode node) => node.IsText && node.Name is { } text && !text.AsSpan().ContainsAnyExcept(Separators);

    private static bool IsHeading(string role) => role is ['h', >= '1' and <= '6'];
}
