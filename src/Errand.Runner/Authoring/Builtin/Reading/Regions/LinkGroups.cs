using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>Groups links by what their addresses have in common: a folder of the path, or a file type.</summary>
internal static class LinkGroups
{
    private const int MostGroups = 12;

    public static IEnumerable<(Compound Test, IReadOnlyList<DomNode> Links)> Of(IReadOnlyList<DomNode> links)
    {
        var pairs = links.SelectMany(link => Parts(link.Attribute("href")), (link, part) => (link, part));
        var groups = pairs.GroupBy(pair => pair.part, pair => pair.link).Where(group => group.Count() > 1).OrderByDescending(group => group.Count()).Take(MostGroups);
        foreach (var group in groups)
        {
            var isFileType = group.Key[0] == '.';
            yield return (new Compound { Tag = "a", Attribute = "href", Operator = isFileType ? "$=" : "*=", Value = group.Key }, [.. group.Distinct()]);
        }
    }

    private static IEnumerable<string> Parts(string? href)
    {
        if (string.IsNullOrEmpty(href)) return [];
        var path = href.Split('?', '#')[0];
        var afterHost = path.Contains("://", StringComparison.Ordinal) ? path[(path.IndexOf("://", StringComparison.Ordinal) + 3)..] : path;
        var segments = afterHost.Split('/');
        var folders = segments.Skip(1).SkipLast(1).Where(segment => segment.Length > 1).Select(segment => $"/{segment}/");
        var dot = segments[^1].LastIndexOf('.');
        return dot > 0 && segments[^1].Length - dot is > 2 and < 6 && segments.Length > 1 && path == href ? folders.Append(segments[^1][dot..]) : folders;
    }
}
