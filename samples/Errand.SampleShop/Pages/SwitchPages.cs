namespace Errand.SampleShop.Pages;

/// <summary>Turns the shop's switches from outside the process.</summary>
internal static class SwitchPages
{
    public static IEndpointRouteBuilder MapSwitches(this IEndpointRouteBuilder routes, ShopState state)
    {
        routes.MapPost("/_layout/{letter}", (string letter) =>
        {
            state.Layout = letter == "b" ? ShopLayout.Redesigned : ShopLayout.Original;
            return Results.Text(state.Layout.ToString());
        });
        routes.MapPost("/_banner/{setting}", (string setting) =>
        {
            state.CookieBanner = setting == "on";
            return Results.Text(state.CookieBanner ? "on" : "off");
        });
        return routes;
    }
}
