using System.Text;
using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;

namespace Errand.SampleShop.Pages;

/// <summary>A plain table, and the same as a file.</summary>
internal static class PriceListPages
{
    private static readonly string[] Headings = ["SKU", "Name", "Category", "Origin", "Weight", "Price"];

    public static IEndpointRouteBuilder MapPriceList(this IEndpointRouteBuilder routes, ThemeChoice themes)
    {
        routes.MapGet("/price-list", () => themes.Page("Price list", $"""
            <h1>Price list</h1>
            <p><a href="/price-list.csv" download>Download as CSV</a></p>
            {themes.Current.Table("All prices include tax", Headings, ProductRange.All.Select(RowOf))}
            """));
        routes.MapGet("/price-list.csv", () =>
        {
            var lines = ProductRange.All.Select(RowOf).Prepend(Headings).Select(row => string.Join(',', row));
            return Results.File(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), "text/csv", "price-list.csv");
        });
        return routes;
    }

    private static IReadOnlyList<string> RowOf(Product product) =>
        [product.Sku, product.Name, product.Category, product.Origin, $"{product.Weight} g", Markup.Price(product.Price)];
}
