using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;

namespace Errand.SampleShop.Pages;

/// <summary>The irreversible act: an order that is placed is counted.</summary>
internal static class CheckoutPages
{
    public static IEndpointRouteBuilder MapCheckout(this IEndpointRouteBuilder routes, ThemeChoice themes, ShopState state)
    {
        routes.MapGet("/checkout", (string? sku) => themes.Page("Checkout", $"""
            <h1>Checkout</h1>
            <form class="panel stacked" action="/checkout" method="post">
            <div><label for="sku">SKU</label><input id="sku" name="sku" value="{Markup.Text(sku ?? "")}" required></div>
            <div><label for="quantity">Quantity</label><input id="quantity" name="quantity" type="number" min="1" value="1"></div>
            <div><label for="name">Full name</label><input id="name" name="name" autocomplete="name" required></div>
            <button type="submit">Place order</button>
            </form>
            """));
        routes.MapPost("/checkout", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var form = await request.ReadFormAsync(cancellationToken);
            var product = ProductRange.All.FirstOrDefault(candidate => candidate.Sku == form["sku"]);
            return product is null || !int.TryParse(form["quantity"], out var quantity) || quantity < 1
                ? themes.Page("Checkout", "<h1>Checkout</h1><p class=\"error\" role=\"alert\">We do not sell that.</p>")
                : Placed(themes, state, product, quantity, form["name"].ToString());
        });
        routes.MapGet("/_orders", () => Results.Json(new { count = state.Orders.Count, orders = state.Orders }));
        return routes;
    }

    private static IResult Placed(ThemeChoice themes, ShopState state, Product product, int quantity, string name)
    {
        var order = new PlacedOrder($"LT-{21000 + state.Orders.Count + 1}", product.Sku, quantity, name);
        state.Orders.Enqueue(order);
        return themes.Page("Thank you", $"""
            <h1>Thank you</h1>
            <dl><dt>Order number</dt><dd>{order.Number}</dd><dt>Product</dt><dd>{Markup.Text(product.Name)}</dd><dt>Quantity</dt><dd>{quantity}</dd><dt>Total</dt><dd>{Markup.Price(product.Price * quantity)}</dd></dl>
            """);
    }
}
