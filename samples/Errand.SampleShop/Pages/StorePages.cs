using Errand.SampleShop.Themes;
using static Errand.SampleShop.Themes.Markup;

namespace Errand.SampleShop.Pages;

/// <summary>Lists that stand in a frame and in an open shadow root.</summary>
internal static class StorePages
{
    private static readonly (string Town, string Street, string Phone, string Hours)[] Stores =
    [
        ("Larkmoor", "4 Weir Lane, Larkmoor LK1 4TA", "01632 960 101", "9:00 to 18:00"),
        ("Fennwick", "27 Salt Street, Fennwick FW2 7SD", "01632 960 117", "10:00 to 18:00"),
        ("Highcombe", "1 Arcade Road, Highcombe HC1 1AR", "01632 960 123", "9:30 to 17:30"),
        ("Port Ellery", "88 Quay Street, Port Ellery PE8 8QS", "01632 960 140", "8:00 to 16:00"),
        ("Ashdown", "12 Mill Road, Ashdown AD12 6MR", "01632 960 155", "10:00 to 17:00"),
    ];

    public static IEndpointRouteBuilder MapStores(this IEndpointRouteBuilder routes, ThemeChoice themes)
    {
        routes.MapGet("/stores", () => themes.Page("Stores", """
            <h1>Our stores</h1>
            <p>The list below comes from our store finder. Prefer cards? See the <a href="/stores/cards">store cards</a>.</p>
            <iframe src="/embed/stores" title="Store finder" width="900" height="420" style="border: 0"></iframe>
            """));
        routes.MapGet("/embed/stores", () => Results.Content($"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Store finder</title><link rel="stylesheet" href="/shop.css"></head><body>
            <ul class="stores">
            {Each(Stores, store => $"""<li class="store"><h3 class="town">{Text(store.Town)}</h3><p class="address">{Text(store.Street)}</p><p class="phone">{store.Phone}</p><p class="hours">{store.Hours}</p></li>""")}
            </ul></body></html>
            """, "text/html; charset=utf-8"));
        routes.MapGet("/stores/cards", () => themes.Page("Store cards", $$"""
            <h1>Store cards</h1>
            <store-cards></store-cards>
            <script>
              customElements.define('store-cards', class extends HTMLElement {
                connectedCallback() {
                  this.attachShadow({ mode: 'open' }).innerHTML = `<div class="cards">{{Each(Stores, store => $"""<div class="card"><b class="town">{store.Town}</b> <span class="address">{store.Street}</span> <span class="phone">{store.Phone}</span></div>""")}}</div>`;
                }
              });
            </script>
            """));
        routes.MapGet("/opening-hours", () => themes.Page("Opening hours",
            "<h1>Opening hours</h1>" + themes.Current.Table("On weekdays", ["Town", "Hours"], Stores.Select(store => (IReadOnlyList<string>)[store.Town, store.Hours]))));
        return routes;
    }
}
