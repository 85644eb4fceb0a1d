using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>Tells a page's own content from what stands around it on every page of a site.</summary>
internal static partial class Landmarks
{
    private static readonly ConditionalWeakTable<DomNode, object> Cache = [];

    /// <summary>1 in the content, lower the more the element's surroundings look like menus, footers, side bars or adverts.</summary>
    public static double Weight(DomNode node) => (double)Cache.GetValue(node, static of => (object)Compute(of));

    private static double Compute(DomNode node)
    {
        var around = node.Parent is null ? 1.0 : Weight(node.Parent);
        return Math.Min(around, Own(node));
    }

    private static double Own(DomNode node)
    {
        if (node.Tag is "body" or "html" or "main" or "#text") return 1;
        if (node.Tag is "nav" or "footer" || node.Attribute("role") is "navigation" or "contentinfo" or "banner" or "search" or "menu" or "menubar") return 0.15;
        if (node.Tag == "header" && !node.Descendants().Any(inner => inner.Tag == "h1")) return 0.25;
        if (node.Tag is "aside" || node.Attribute("role") is "complementary" or "dialog" or "alert") return 0.45;
        var names = $"{node.Attribute("id")} {node.Attribute("class")}";
        if (names.Length == 1) return 1;
        if (Chrome().IsMatch(names) && !HoldsThePage(node)) return 0.2;
        return Side().IsMatch(names) && !HoldsThePage(node) ? 0.5 : 1;
    }

    /// <summary>Whatever it is called, what holds the main heading or most of the page is no menu.</summary>
    private static bool HoldsThePage(DomNode node)
    {
        if (node.Descendants().Any(inner => inner.Tag is "h1" or "main")) return true;
        var page = node.Ancestors().LastOrDefault() ?? node;
        return node.Descendants().Count() * 2 > page.Descendants().Count();
    }

    [GeneratedRegex(@"(?<![a-z])(?:nav(?:bar|igation|igations|s)?|mega-?menu|main-?menu|sub-?menu|menu(?:-item)?|dropdown-menu|footer|foot|site-?header|masthead|top-?bar|utility|bread-?crumbs?|cookie\w*|consent|gdpr|social\w*|share\w*|skip-?links?|newsletter|offcanvas|off-canvas|site-?map|copyright|legal-links|advert\w*|ads?|sponsor\w*)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Chrome();

    [GeneratedRegex(@"(?<![a-z])(?:side-?bar|aside|related|recommended|popular|promo\w*|widget|tag-?cloud|filters?|facets?|banner|modal|popup|pagination|pager|alert\w*|search-?form)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Side();
}
