using Errand.SampleShop.Catalogue;
using static Errand.SampleShop.Themes.Markup;

namespace Errand.SampleShop.Themes;

/// <summary>The shop as it opened.</summary>
internal sealed class OriginalTheme(ShopState state) : ITheme
{
    public string Document(string title, string body, string head = "") => $$"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{Text(title)}} | Larkmoor Tea</title>
        <link rel="stylesheet" href="/shop.css">{{head}}</head>
        <body class="classic">
        <header class="site-header"><a class="brand" href="/">Larkmoor Tea</a>
        <nav aria-label="Main"><a href="/catalogue">Catalogue</a><a href="/search">Search</a><a href="/deals">Deals</a><a href="/arrivals">New arrivals</a><a href="/journal">Journal</a><a href="/price-list">Price list</a><a href="/stores">Stores</a><a href="/account">My account</a></nav></header>
        <main>
        {{body}}
        </main>
        <aside class="promo"><h2>The Monday parcel</h2><p>Free delivery in Larkmoor on orders above £40.00.</p><a href="/deals">See what is reduced</a></aside>
        <footer class="site-footer"><p>Larkmoor Tea, 4 Weir Lane. Nothing here is real, least of all the tea.</p></footer>
        {{Banner(state.CookieBanner)}}
        </body>
        </html>
        """;

    public string Grid(IEnumerable<Product> products) => $"""
        <ol class="product-grid">
        {Each(products, Card)}</ol>
        """;

    public string Pager(ProductList list) => list.PageCount == 1 ? "" : $"""
        <nav class="pagination" aria-label="Pages">
        {(list.Page > 1 ? $"""<a rel="prev" href="{Text(list.AddressOf(list.Page - 1))}">‹ Previous</a>""" : "")}
        {Each(Enumerable.Range(1, list.PageCount), page => page == list.Page ? $"""<span aria-current="page">{page}</span>""" : $"""<a href="{Text(list.AddressOf(page))}">{page}</a>""")}
        {(list.Page < list.PageCount ? $"""<a rel="next" href="{Text(list.AddressOf(list.Page + 1))}">Next ›</a>""" : "")}
        </nav>
        """;

    public string Details(Product product) => $"""
        <article class="product-page">
        <img src="{Picture(product)}" alt="{Text(product.Name)}" width="280" height="280">
        <div class="product-main">
        <h1>{Text(product.Name)}</h1>
        <p class="price">{Price(product.Price)}</p>
        <p class="stars stars-{Numeral(product.Rating)}" title="Rating"></p>
        <p class="stock">{StockOf(product)}</p>
        <h2>Description</h2>
        <p class="description">{Text(product.Description)}</p>
        <h2>Details</h2>
        <table class="facts">
        <tr><th>SKU</th><td>{product.Sku}</td></tr>
        <tr><th>Category</th><td>{Text(product.Category)}</td></tr>
        <tr><th>Origin</th><td>{Text(product.Origin)}</td></tr>
        <tr><th>Weight</th><td>{product.Weight} g</td></tr>
        <tr><th>Steeping</th><td>{Text(product.Steeping)}</td></tr>
        </table>
        <p><a class="button" href="/checkout?sku={product.Sku}">Order this</a></p>
        </div>
        </article>
        """;

    public string Table(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => $"""
        <table class="listing"><caption>{Text(caption)}</caption>
        <thead><tr>{Each(headings, heading => $"<th>{Text(heading)}</th>")}</tr></thead>
        <tbody>
        {Each(rows, row => $"<tr>{Each(row, cell => $"<td>{Text(cell)}</td>")}</tr>\n")}</tbody></table>
        """;

    private static string Card(Product product) => $"""
        <li class="product-card">
        <a class="picture" href="{Address(product)}"><img src="{Picture(product)}" alt="{Text(product.Name)}" width="140" height="140"></a>
        <h3><a href="{Address(product)}" title="{Text(product.Name)}">{Text(product.Name)}</a></h3>
        <p class="stars stars-{Numeral(product.Rating)}"></p>
        <p class="price">{Price(product.Price)}</p>
        <p class="stock {(product.Stock > 0 ? "in" : "out")}">{(product.Stock > 0 ? "In stock" : "Out of stock")}</p>
        </li>

        """;
}
