using System.Globalization;
using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;

namespace Errand.SampleShop.Pages;

/// <summary>A list that grows by a button until nothing is left.</summary>
internal static class JournalPages
{
    private const int Step = 8;
    private const int Total = 29;

    private static readonly string[] Authors = ["Ines Farrow", "Tobias Quill", "Maren Holt"];

    public static IEndpointRouteBuilder MapJournal(this IEndpointRouteBuilder routes, ThemeChoice themes, ShopState state)
    {
        routes.MapGet("/journal", () => themes.Page("Journal", $$"""
            <h1>Journal</h1>
            <div class="{{(state.Layout == ShopLayout.Redesigned ? "stories" : "journal")}}">{{Entries(state, 0)}}</div>
            <p><button type="button" id="more">Load more</button></p>
            <script>
              const more = document.getElementById('more');
              let from = {{Step}};
              more.onclick = async () => {
                more.disabled = true;
                const html = await (await fetch('/api/journal?from=' + from)).text();
                document.querySelector('.journal, .stories').insertAdjacentHTML('beforeend', html);
                from += {{Step}};
                if (from < {{Total}}) more.disabled = false;
                else more.remove();
              };
            </script>
            """));
        routes.MapGet("/api/journal", async (int from, CancellationToken cancellationToken) =>
        {
            await Task.Delay(state.ScriptDelay / 4, cancellationToken);
            return Results.Text(Entries(state, from), "text/html; charset=utf-8");
        });
        return routes;
    }

    private static string Entries(ShopState state, int from) =>
        Markup.Each(Enumerable.Range(from, Math.Clamp(Total - from, 0, Step)), number => Entry(state, number));

    private static string Entry(ShopState state, int number)
    {
        var product = ProductRange.All[number * 2];
        var date = new DateOnly(2030, 3, 1).AddDays(-9 * number);
        var day = $"""<time datetime="{date:yyyy-MM-dd}">{date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</time>""";
        return state.Layout == ShopLayout.Redesigned
            ? $"""<section class="story journal-entry"><header>{day} <em class="byline">{Authors[number % Authors.Length]}</em></header><h2>Notes on {product.Name}</h2></section>"""
            : $"""<article class="journal-entry"><h2>Notes on {product.Name}</h2><p class="by">by <span class="author">{Authors[number % Authors.Length]}</span>, {day}</p></article>""";
    }
}
