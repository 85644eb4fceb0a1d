using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;

namespace Errand.SampleShop.Pages;

/// <summary>A list that grows as the visitor scrolls to its end.</summary>
internal static class ArrivalPages
{
    private const int Step = 10;
    private const int Total = 36;

    public static IEndpointRouteBuilder MapArrivals(this IEndpointRouteBuilder routes, ThemeChoice themes, ShopState state)
    {
        routes.MapGet("/arrivals", () => themes.Page("New arrivals", $$"""
            <h1>New arrivals</h1>
            <div id="arrivals"></div>
            <p id="sentinel" style="height: 60px; margin-top: 40vh">&nbsp;</p>
            <script>
              const list = document.getElementById('arrivals');
              let page = 1, busy = false, more = true;
              const load = async () => {
                if (busy || !more) return;
                busy = true;
                const answer = await (await fetch('/api/arrivals.json?page=' + page++)).json();
                for (const item of answer.items) {
                  const box = document.createElement('article');
                  box.className = '{{(state.Layout == ShopLayout.Redesigned ? "deal fresh" : "deal arrival")}}';
                  box.innerHTML = '<h3><a></a></h3><p class="price"></p><p>From <span class="origin"></span></p><p style="height: 60px"></p>';
                  box.querySelector('a').textContent = item.name;
                  box.querySelector('a').href = item.url;
                  box.querySelector('.price').textContent = '£' + item.price.toFixed(2);
                  box.querySelector('.origin').textContent = item.origin;
                  list.append(box);
                }
                more = answer.more;
                busy = false;
              };
              new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && load()).observe(document.getElementById('sentinel'));
            </script>
            """));
        routes.MapGet("/api/arrivals.json", async (int page, CancellationToken cancellationToken) =>
        {
            await Task.Delay(state.ScriptDelay / 4, cancellationToken);
            var items = ProductRange.All.Reverse().Take(Total).Skip((page - 1) * Step).Take(Step)
                .Select(product => new { name = product.Name, url = Markup.Address(product), price = product.Price, origin = product.Origin });
            return Results.Json(new { items, more = page * Step < Total });
        });
        return routes;
    }
}
