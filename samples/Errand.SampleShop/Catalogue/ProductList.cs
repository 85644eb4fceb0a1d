namespace Errand.SampleShop.Catalogue;

/// <summary>One page of a list of products.</summary>
/// <param name="Items">What stands on this page.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="PageCount">How many pages there are, at least 1.</param>
/// <param name="Total">How many products all pages hold.</param>
/// <param name="Address">The list's address, ready for <c>page=N</c> to be put behind it.</param>
internal sealed record ProductList(IReadOnlyList<Product> Items, int Page, int PageCount, int Total, string Address)
{
    public static ProductList Of(IReadOnlyList<Product> all, HttpRequest request)
    {
        var count = Math.Max(1, (all.Count + ProductRange.PageSize - 1) / ProductRange.PageSize);
        var page = Math.Clamp(int.TryParse(request.Query["page"], out var asked) ? asked : 1, 1, count);
        var kept = request.Query.Where(pair => pair.Key != "page").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        var query = QueryString.Create(kept).Value;
        var address = request.Path + (string.IsNullOrEmpty(query) ? "?" : query + "&");
        return new ProductList([.. all.Skip((page - 1) * ProductRange.PageSize).Take(ProductRange.PageSize)], page, count, all.Count, address);
    }

    public string AddressOf(int page) => $"{Address}page={page}";
}
