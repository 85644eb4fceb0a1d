using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;

namespace Errand.Runner.Authoring.Builtin.Navigating.Paging;

/// <summary>Recognises, by what they are called, the controls that continue a list.</summary>
internal static partial class PagingWords
{
    /// <summary>How surely a control leads to the next page: 0 not at all.</summary>
    public static int NextRank(PageControl control)
    {
        if (Slides().IsMatch($"{control.ClassName} {control.Regions}")) return 0;
        if (control.Rel.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase)) return 5;
        var inPager = Pager().IsMatch($"{control.ClassName} {control.Regions}") ? 1 : 0;
        if (Names(control).Any(name => NextPage().IsMatch(name))) return 3 + inPager;
        if (Names(control).Any(name => Arrow().IsMatch(name))) return 1 + inPager;
        return NextClass().IsMatch($"{control.ClassName} {control.Id}") && inPager > 0 ? 2 : 0;
    }

    /// <summary>Whether a control adds to the list it stands under.</summary>
    public static bool IsMore(PageControl control) => Names(control).Any(name => More().IsMatch(name));

    private static IEnumerable<string> Names(PageControl control) =>
        new[] { control.Text, control.Aria, control.Title }.Where(name => name.Length is > 0 and < 50).Select(name => name.Trim());

    [GeneratedRegex(@"^(?:[›»→>▶\s]*)(?:(?:go to )?(?:the )?next(?: page| results?| \d+)?|older(?: posts| entries| articles)?|forward|weiter|nächste(?: seite)?|vor|suivante?|page suivante|siguiente|página siguiente|próxim[oa](?: página)?|successiv[oa]|avanti|pagina successiva|volgende(?: pagina)?|nästa|neste|næste|seuraava|następna|dalej|další|следующая|вперед|вперёд|дальше|sonraki|次へ|次のページ|次|下一页|下一頁|다음)(?:[›»→>▶\s]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex NextPage();

    [GeneratedRegex("^(?:›|»|→|>|>>|▶|►|❯|⟩|⇒)$")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^(?:[+↓▼\s]*)(?:(?:load|show|view|see|display|get) (?:\d+ )?more\b.*|more (?:results|items|products|posts|articles|entries|stories)\b.*|more|mehr (?:laden|anzeigen)|weitere .*(?:laden|anzeigen)|(?:voir|afficher|charger) plus.*|(?:ver|cargar|mostrar) más.*|(?:carregar|mostrar|ver) mais.*|(?:carica|mostra) altr[io].*|meer (?:laden|tonen).*|visa fler.*|показать ещё|показать еще|загрузить ещё|もっと見る|加载更多|더 보기)(?:[+↓▼…\s]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@"pag(?:er|ination|inator|es|ing)|page-?n(?:umbers|av)|wp-page", RegexOptions.IgnoreCase)]
    private static partial Regex Pager();

    [GeneratedRegex(@"(?:^|[\s_-])next(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex NextClass();

    [GeneratedRegex(@"carousel|slider|swiper|slick|calendar|datepicker|lightbox|gallery-nav", RegexOptions.IgnoreCase)]
    private static partial Regex Slides();
}
