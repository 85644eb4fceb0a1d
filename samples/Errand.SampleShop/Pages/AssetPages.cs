using System.Text;
using Errand.SampleShop.Catalogue;

namespace Errand.SampleShop.Pages;

/// <summary>The style sheet and the pictures.</summary>
internal static class AssetPages
{
    public static IEndpointRouteBuilder MapAssets(this IEndpointRouteBuilder routes)
    {
        var css = Read("shop.css");
        routes.MapGet("/shop.css", () => Results.Text(css, "text/css"));
        routes.MapGet("/images/{slug}.svg", (string slug) => ProductRange.Find(slug) is { } product
            ? Results.Text(Draw(product), "image/svg+xml")
            : Results.NotFound());
        return routes;
    }

    private static string Read(string name)
    {
        using var stream = typeof(AssetPages).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The asset {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Draw(Product product)
    {
        var hue = product.Slug.Sum(letter => letter) * 37 % 360;
        var shape = product.Category == "Teaware"
            ? """<ellipse cx="65" cy="80" rx="34" ry="28"/><path d="M97 70q26-8 20 14-6 14-24 10" fill="none" stroke-width="6"/><path d="M32 76 14 60" stroke-width="8"/><circle cx="65" cy="48" r="5"/>"""
            : """<path d="M70 20q46 34 0 100-46-66 0-100Z"/><path d="M70 34v76" stroke="#fff" stroke-width="3"/>""";
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 140 140"><rect width="140" height="140" rx="10" fill="hsl({hue} 32% 90%)"/>
            <g fill="hsl({hue} 34% 42%)" stroke="hsl({hue} 34% 42%)">{shape}</g></svg>
            """;
    }
}
