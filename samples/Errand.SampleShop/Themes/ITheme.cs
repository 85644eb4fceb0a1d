using Errand.SampleShop.Catalogue;

namespace Errand.SampleShop.Themes;

/// <summary>How the shop's pages are marked up. Both themes say the same things in the same words.</summary>
internal interface ITheme
{
    /// <summary>The whole document around <paramref name="body"/>.</summary>
    string Document(string title, string body, string head = "");

    /// <summary>A grid of products.</summary>
    string Grid(IEnumerable<Product> products);

    /// <summary>The links between a list's pages.</summary>
    string Pager(ProductList list);

    /// <summary>Everything about one product.</summary>
    string Details(Product product);

    /// <summary>A table with a heading row.</summary>
    string Table(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows);
}
