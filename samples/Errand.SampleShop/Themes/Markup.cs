using System.Globalization;
using System.Net;
using Errand.SampleShop.Catalogue;

namespace Errand.SampleShop.Themes;

/// <summary>The small pieces that both themes write alike.</summary>
internal static class Markup
{
    private static readonly string[] Numerals = ["zero", "one", "two", "three", "four", "five"];

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    public static string Each<T>(IEnumerable<T> items, Func<T, string> write) => string.Concat(items.Select(write));

    public static string Price(decimal price) => "£" + price.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Numeral(int number) => Numerals[number];

    public static string StockOf(Product product) => product.Stock > 0 ? $"In stock ({product.Stock} available)" : "Out of stock";

    public static string Picture(Product product) => $"/images/{product.Slug}.svg";

    public static string Address(Product product) => $"/product/{product.Slug}";

    public static string Banner(bool shown) => shown
        ? """
          <div id="cookie-banner" class="cookie-overlay" role="dialog" aria-label="Cookies">
            <div><p>We use cookies to remember your basket. May we?</p><button type="button">Accept all</button> <button type="button">Only necessary</button></div>
          </div>
          <script>
            if (document.cookie.includes('cookies=answered')) document.getElementById('cookie-banner').remove();
            else for (const button of document.querySelectorAll('#cookie-banner button')) button.onclick = () => {
              document.cookie = 'cookies=answered; path=/';
              document.getElementById('cookie-banner').remove();
            };
          </script>
          """
        : "";
}
