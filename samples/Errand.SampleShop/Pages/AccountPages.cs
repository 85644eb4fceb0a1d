using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Themes;

namespace Errand.SampleShop.Pages;

/// <summary>What only a customer who logged in may see.</summary>
internal static class AccountPages
{
    private const string Cookie = "larkmoor-session";

    private static readonly string[] Headings = ["Order", "Date", "Items", "Total", "Status"];

    private static readonly string[] States = ["Delivered", "On its way", "Being packed"];

    public static IEndpointRouteBuilder MapAccount(this IEndpointRouteBuilder routes, ThemeChoice themes, ShopState state)
    {
        routes.MapGet("/account", (HttpContext http) => Guard(http, state, user => themes.Page("My account", $"""
            <h1>My account</h1><p>Welcome back, {Markup.Text(user)}.</p>
            <ul><li><a href="/account/orders">My orders</a></li><li><a href="/account/addresses">My addresses</a></li><li><a href="/logout">Log out</a></li></ul>
            """)));
        routes.MapGet("/account/orders", (HttpContext http) => Guard(http, state, _ => themes.Page("My orders",
            "<h1>My orders</h1>" + themes.Current.Table("The last two years", Headings, Enumerable.Range(1, 9).Select(OrderOf)))));
        routes.MapGet("/account/addresses", (HttpContext http) => Guard(http, state, _ => themes.Page("My addresses",
            "<h1>My addresses</h1><address>Ada Larkin<br>3 Ferry Steps<br>Larkmoor LK1 2TE</address>")));
        routes.MapGet("/login", () => LoginForm(themes, ""));
        routes.MapPost("/login", async (HttpContext http, CancellationToken cancellationToken) =>
        {
            var form = await http.Request.ReadFormAsync(cancellationToken);
            return LogIn(http, state, form["email"].ToString(), form["password"].ToString())
                ? Results.Redirect("/account")
                : LoginForm(themes, "<p class=\"error\" role=\"alert\">That email and password do not match.</p>");
        });
        routes.MapGet("/logout", (HttpContext http) =>
        {
            state.Sessions.TryRemove(http.Request.Cookies[Cookie] ?? "", out _);
            http.Response.Cookies.Delete(Cookie);
            return Results.Redirect("/");
        });
        return routes;
    }

    private static bool LogIn(HttpContext http, ShopState state, string email, string password)
    {
        if (email != SampleShop.CustomerEmail || password != SampleShop.CustomerPassword)
        {
            return false;
        }

        var session = Guid.NewGuid().ToString("N");
        state.Sessions[session] = email;
        http.Response.Cookies.Append(Cookie, session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax });
        return true;
    }

    private static IResult Guard(HttpContext http, ShopState state, Func<string, IResult> page) =>
        state.Sessions.TryGetValue(http.Request.Cookies[Cookie] ?? "", out var user) ? page(user) : Results.Redirect("/login");

    private static IResult LoginForm(ThemeChoice themes, string error) => themes.Page("Log in", $"""
        <h1>Log in</h1>{error}
        <form class="panel stacked" action="/login" method="post">
        <div><label for="email">Email address</label><input id="email" name="email" type="email" autocomplete="username" required></div>
        <div><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required></div>
        <button type="submit">Log in</button>
        </form>
        """);

    private static IReadOnlyList<string> OrderOf(int number)
    {
        var first = ProductRange.All[number * 5];
        var date = new DateOnly(2030, 2, 20).AddDays(-41 * number);
        return [$"LT-{20500 - (number * 63)}", date.ToString("yyyy-MM-dd"), $"{number % 3 + 1} × {first.Name}", Markup.Price(first.Price * (number % 3 + 1)), States[number < 3 ? 3 - number : 0]];
    }
}
