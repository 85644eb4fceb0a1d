using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;
using static Errand.SampleShop.Themes.Markup;

namespace Errand.SampleShop.Pages;

/// <summary>Search by words, category and price.</summary>
internal static class SearchPages
{
    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder routes, ThemeChoice themes)
    {
        routes.MapGet("/search", (HttpRequest request) => themes.Page("Search", Form(request) + (request.Query.Count == 0 ? "" : Found(themes, request))));
        return routes;
    }

    private static string Form(HttpRequest request)
    {
        var query = ProductQuery.From(request.Query);
        return $"""
            <h1>Search</h1>
            <form class="panel" action="/search" method="get" role="search">
            <div><label for="q">Search for</label><input id="q" name="q" type="search" value="{Text(query.Words)}" placeholder="sencha, honey, teapot"></div>
            <div><label for="category">Category</label><select id="category" name="category"><option value="">All categories</option>
            {Each(ProductRange.Categories, category => $"<option{(category == query.Category ? " selected" : "")}>{Text(category)}</option>")}</select></div>
            <div><label for="max_price">Maximum price</label><input id="max_price" name="max_price" type="number" min="0" step="0.01" value="{query.MaxPrice}"></div>
            <button type="submit">Search</button>
            </form>
            """;
    }

    private static string Found(ThemeChoice themes, HttpRequest request)
    {
        var list = ProductList.Of(ProductQuery.From(request.Query).Run(), request);
        return list.Total == 0
            ? "<p role=\"status\">Nothing matches. Try fewer words.</p>"
            : $"<p role=\"status\">{list.Total} found</p>{themes.Current.Grid(list.Items)}{themes.Current.Pager(list)}";
    }
}
