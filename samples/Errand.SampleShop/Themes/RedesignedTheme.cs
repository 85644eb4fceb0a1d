using Errand.SampleShop.Catalogue;
using static Errand.SampleShop.Themes.Markup;

namespace Errand.SampleShop.Themes;

/// <summary>The shop after its redesign: same goods, addresses and words; other classes, order and wrappers, and one more table column.</summary>
internal sealed class RedesignedTheme(ShopState state) : ITheme
{
    public string Document(string title, string body, string head = "") => $$"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{Text(title)}} | Larkmoor Tea</title>
        <link rel="stylesheet" href="/shop.css">{{head}}</head>
        <body class="modern">
        <div class="frame">
        <div class="frame__side"><a class="logo" href="/">Larkmoor Tea</a>
        <nav aria-label="Main"><ul><li><a href="/catalogue">Catalogue</a></li><li><a href="/search">Search</a></li><li><a href="/deals">Deals</a></li><li><a href="/arrivals">New arrivals</a></li><li><a href="/journal">Journal</a></li><li><a href="/price-list">Price list</a></li><li><a href="/stores">Stores</a></li><li><a href="/account">My account</a></li></ul></nav></div>
        <div class="frame__body" role="main">
        {{body}}
        </div></div>
        <footer><p>Larkmoor Tea, 4 Weir Lane. Nothing here is real, least of all the tea.</p></footer>
        {{Banner(state.CookieBanner)}}
        </body>
        </html>
        """;

    public string Grid(IEnumerable<Product> products) => $"""
        <section class="shelf"><div class="shelf__rows">
        {Each(products, Tile)}</div></section>
        """;

    public string Pager(ProductList list) => list.PageCount == 1 ? "" : $"""
        <div class="pages"><span>Page {list.Page} of {list.PageCount}</span>
        {(list.Page > 1 ? $"""<a class="pages__back" aria-label="Previous page" href="{Text(list.AddressOf(list.Page - 1))}">←</a>""" : "")}
        {(list.Page < list.PageCount ? $"""<a class="pages__on" aria-label="Next page" href="{Text(list.AddressOf(list.Page + 1))}">→</a>""" : "")}
        </div>
        """;

    public string Details(Product product) => $"""
        <section class="item">
        <div class="item__facts">
        <h1 class="item__name">{Text(product.Name)}</h1>
        <dl>
        <dt>SKU</dt><dd>{product.Sku}</dd>
        <dt>Origin</dt><dd>{Text(product.Origin)}</dd>
        <dt>Category</dt><dd>{Text(product.Category)}</dd>
        <dt>Steeping</dt><dd>{Text(product.Steeping)}</dd>
        <dt>Weight</dt><dd>{product.Weight} g</dd>
        </dl>
        <div class="item__text"><p>{Text(product.Description)}</p></div>
        </div>
        <div class="item__buy"><span class="rate rate-{product.Rating}" title="Rating"></span><span class="availability">{StockOf(product)}</span><strong class="cost">{Price(product.Price)}</strong>
        <a class="cta" href="/checkout?sku={product.Sku}">Order this</a></div>
        <figure><img src="{Picture(product)}" alt="{Text(product.Name)}" width="280" height="280"></figure>
        </section>
        """;

    public string Table(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => $"""
        <div class="sheet"><h2>{Text(caption)}</h2><table class="grid">
        <thead><tr><th>No.</th>{Each(headings, heading => $"<th>{Text(heading)}</th>")}</tr></thead>
        <tbody>
        {Each(rows.Index(), row => $"<tr><td>{row.Index + 1}</td>{Each(row.Item, cell => $"<td>{Text(cell)}</td>")}</tr>\n")}</tbody></table></div>
        """;

    private static string Tile(Product product) => $"""
        <article class="tile"><div class="tile__inner">
        <div class="tile__money"><span class="cost">{Price(product.Price)}</span><span class="availability">{(product.Stock > 0 ? "In stock" : "Out of stock")}</span></div>
        <a class="tile__name" href="{Address(product)}">{Text(product.Name)}</a>
        <span class="rate rate-{product.Rating}"></span>
        <figure><img src="{Picture(product)}" alt="{Text(product.Name)}" width="140" height="140"></figure>
        </div></article>

        """;
}
