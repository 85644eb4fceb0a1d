using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;

namespace Errand.SampleShop.Pages;

/// <summary>A list that a script fills once its data has come, after a delay.</summary>
internal static class DealPages
{
    public static IEndpointRouteBuilder MapDeals(this IEndpointRouteBuilder routes, ThemeChoice themes, ShopState state)
    {
        routes.MapGet("/deals", () => themes.Page("Deals", $$"""
            <h1>Deals of the week</h1>
            <div id="deals" aria-live="polite"><p class="loading">Loading deals…</p></div>
            <script>
              fetch('/api/deals.json').then((answer) => answer.json()).then(({ deals }) => {
                const pound = (amount) => '£' + amount.toFixed(2);
                document.getElementById('deals').replaceChildren(...deals.map((deal) => {
                  const box = document.createElement('div');
                  box.className = '{{(state.Layout == ShopLayout.Redesigned ? "deal offer-row" : "deal")}}';
                  box.innerHTML = '<h3><a></a></h3><p>Was <s class="was"></s> now <b class="now"></b></p><p>Ends <time></time></p>';
                  box.querySelector('a').textContent = deal.name;
                  box.querySelector('a').href = deal.url;
                  box.querySelector('.was').textContent = pound(deal.was);
                  box.querySelector('.now').textContent = pound(deal.now);
                  box.querySelector('time').textContent = deal.ends;
                  box.querySelector('time').dateTime = deal.ends;
                  return box;
                }));
              });
            </script>
            """));
        routes.MapGet("/api/deals.json", async (CancellationToken cancellationToken) =>
        {
            await Task.Delay(state.ScriptDelay, cancellationToken);
            return Results.Json(new { deals = ProductRange.All.Where((_, index) => index % 8 == 3).Select(Reduced) });
        });
        return routes;
    }

    private static object Reduced(Product product, int index) => new
    {
        name = product.Name,
        url = Markup.Address(product),
        was = product.Price,
        now = decimal.Round(product.Price * 0.8m, 2),
        ends = $"2031-04-{10 + index:00}",
    };
}
