using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;
using static Errand.SampleShop.Themes.Markup;

namespace Errand.SampleShop.Pages;

/// <summary>Lists of products over several pages, and each product's own page.</summary>
internal static class CataloguePages
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Default };

    public static IEndpointRouteBuilder MapCatalogue(this IEndpointRouteBuilder routes, ThemeChoice themes)
    {
        routes.MapGet("/catalogue", (HttpRequest request) => List(themes, "Catalogue", ProductRange.All, request));
        routes.MapGet("/category/{slug}", (string slug, HttpRequest request) =>
            ProductRange.Categories.FirstOrDefault(category => SlugOf(category) == slug) is { } category
                ? List(themes, category, [.. ProductRange.All.Where(product => product.Category == category)], request)
                : Results.NotFound());
        routes.MapGet("/product/{slug}", (string slug) => ProductRange.Find(slug) is { } product
            ? themes.Page(product.Name, themes.Current.Details(product), LinkedData(product))
            : Results.NotFound());
        return routes;
    }

    public static string AddressOf(string category) => $"/category/{SlugOf(category)}";

    private static string SlugOf(string category) => category.ToLowerInvariant().Replace(' ', '-');

    private static IResult List(ThemeChoice themes, string title, IReadOnlyList<Product> products, HttpRequest request)
    {
        var list = ProductList.Of(products, request);
        return themes.Page(title, $"""
            <h1>{Text(title)}</h1>
            <p>{list.Total} products</p>
            {themes.Current.Grid(list.Items)}
            {themes.Current.Pager(list)}
            """);
    }

    /// <summary>Teas carry linked data, teaware does not: real shops are uneven too.</summary>
    private static string LinkedData(Product product) => product.Category == "Teaware" ? "" : $"""
        <script type="application/ld+json">{JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "Product",
                ["name"] = product.Name,
                ["sku"] = product.Sku,
                ["description"] = product.Description,
                ["offers"] = new Dictionary<string, object>
                {
                    ["@type"] = "Offer",
                    ["price"] = product.Price.ToString("0.00", CultureInfo.InvariantCulture),
                    ["priceCurrency"] = "GBP",
                    ["availability"] = product.Stock > 0 ? "https://schema.org/InStock" : "https://schema.org/OutOfStock",
                },
            },
            Json)}</script>
        """;
}
