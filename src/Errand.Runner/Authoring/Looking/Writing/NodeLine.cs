using System.Collections.Frozen;
using System.Text;
using Errand.Runner.Authoring.Looking.Sight;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Looking.Writing;

/// <summary>The line of one node: ref, role, name in quotes, states, value, address. A text has no role.</summary>
internal static class NodeLine
{
    private static readonly FrozenSet<string> Roles =
        Enum.GetNames<AriaRole>().Select(name => name.ToLowerInvariant())
            .Concat(["nav", "header", "footer", "aside", "item", "h1", "h2", "h3", "h4", "h5", "h6", "iframe", "video", "audio", "clickable", "file"])
            .ToFrozenSet(StringComparer.Ordinal);

    public static string Of(SightNode node) => Of(node, node.Name);

    /// <summary>The same with another name.</summary>
    public static string Of(SightNode node, string? name)
    {
        var line = new StringBuilder(node.Ref);
        foreach (var role in node.Role.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(Roles.Contains))
        {
            line.Append(' ').Append(role);
        }

        if (node.IsGroup)
        {
            line.Append(" group");
        }

        if (!string.IsNullOrEmpty(name))
        {
            line.Append(' ').Append(LineText.Quoted(name));
        }

        foreach (var state in node.States.Where(state => state.All(char.IsAsciiLetterLower)))
        {
            line.Append(' ').Append(state);
        }

        Append(line, "value", node.Value is null ? null : LineText.Quoted(node.Value));
        Append(line, "href", node.Href is null ? null : LineText.Address(node.Href, node.BaseUrl));
        Append(line, "src", node.Src is null ? null : LineText.Address(node.Src, node.BaseUrl));
        return line.ToString();
    }

    private static void Append(StringBuilder line, string name, string? told)
    {
        if (!string.IsNullOrEmpty(told))
        {
            line.Append(' ').Append(name).Append('=').Append(told);
        }
    }
}
