using System.Globalization;

namespace Errand.SampleShop.Catalogue;

/// <summary>What a visitor looks for.</summary>
internal sealed record ProductQuery(string Words, string Category, decimal? MaxPrice)
{
    public static ProductQuery From(IQueryCollection query) => new(
        query["q"].ToString().Trim(),
        query["category"].ToString().Trim(),
        decimal.TryParse(query["max_price"], NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? price : null);

    public IReadOnlyList<Product> Run() => [.. ProductRange.All.Where(Matches)];

    private bool Matches(Product product) =>
        (Category.Length == 0 || product.Category == Category)
        && (MaxPrice is null || product.Price <= MaxPrice)
        && Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => $"{product.Name} {product.Description}".Contains(word, StringComparison.OrdinalIgnoreCase));
}
