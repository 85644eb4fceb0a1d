using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>An element's class names, and which of them a person would lean on.</summary>
internal static partial class ClassNames
{
    private static readonly ConditionalWeakTable<DomNode, string[]> Cache = [];
    private static readonly ConcurrentDictionary<string, double> Worths = new(StringComparer.Ordinal);

    private static readonly SearchValues<char> Escapes = SearchValues.Create(":/[]()!@%,\"'\\");

    public static string[] Of(DomNode node) => Cache.GetValue(node, static of => of.Attribute("class") is { } names
        ? [.. names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()]
        : []);

    /// <summary>1 for a name that says what the thing is, less for layout, 0 for state, generated and numbered names.</summary>
    public static double Worth(string name)
    {
        if (Worths.Count > 50_000) Worths.Clear();
        return Worths.GetOrAdd(name, Judge);
    }

    private static double Judge(string name) =>
        Volatile().IsMatch(name) || LooksGenerated(name) ? 0
        : Layout().IsMatch(name) ? 0.3
        : 1;

    private static bool LooksGenerated(string name) =>
        name.Length > 40 || name.AsSpan().IndexOfAny(Escapes) >= 0 || Generated().IsMatch(name) || name.Count(char.IsDigit) > 3;

    [GeneratedRegex(@"^(?:active|selected|current|odd|even|first|last|hover|focus|open|opened|closed|show|shown|hide|hidden|visible|invisible|disabled|enabled|loaded|lazy\w*|lazyload\w*|js|no-js|animated?|is-.*|has-.*|ng-.*|aos-.*|wow|fade\w*|in|out|new|last-.*|first-.*|alt|top|bottom|post-\d+|page-\d+|menu-item-\d+|item-?\d+|\w*-\d+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Volatile();

    [GeneratedRegex(@"^(?:css|sc|jsx?|svelte|emotion|jss|styles?)-[\w-]*\d[\w-]*$|^[a-z]{1,3}[A-Z0-9][A-Za-z0-9]{3,6}$|^_[A-Za-z0-9]{4,}$|__[A-Za-z0-9]*\d[A-Za-z0-9]*$|^[a-f0-9]{6,}$", RegexOptions.None)]
    private static partial Regex Generated();

    [GeneratedRegex(@"^(?:col|row|grid|container|wrapper|wrap|inner|outer|clearfix|clear|pull|float|left|right|center|middle|d|p|m|px|py|mx|my|mt|mb|ml|mr|pt|pb|pl|pr|w|h|g|gap|flex|inline|block|text|font|bg|border|rounded|shadow|align|justify|items|order|offset|span|small|medium|large|xs|sm|md|lg|xl|xxl|btn|button|card-body|uk|et|wp|vc|elementor|fl|fusion|avia|cell|columns?|unstyled|list-unstyled|no|full|half|one|two|three|size|relative|absolute|animate|fas?|fa[brl]?|icon|clickable|link|box|content)(?:[-_].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Layout();
}
