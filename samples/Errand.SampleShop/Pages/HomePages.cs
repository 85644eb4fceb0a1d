using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;
using static Errand.SampleShop.Themes.Markup;

namespace Errand.SampleShop.Pages;

/// <summary>The front page.</summary>
internal static class HomePages
{
    public static IEndpointRouteBuilder MapHome(this IEndpointRouteBuilder routes, ThemeChoice themes)
    {
        routes.MapGet("/", () => themes.Page("Welcome", $"""
            <h1>Tea for slow mornings</h1>
            <p>{ProductRange.All.Count} teas and things to brew them in, sent from Larkmoor on weekdays. New here? Start with the
            <a href="/catalogue">whole catalogue</a> or <a href="/search">search it</a>.</p>
            <h2>Shelves</h2>
            <ul class="shelves">{Each(ProductRange.Categories, category => $"""<li><a href="{CataloguePages.AddressOf(category)}">{Text(category)}</a></li>""")}</ul>
            """));
        return routes;
    }
}
