using Errand.SampleShop.Catalogue;
using Errand.SampleShop.Pages;
using Errand.SampleShop.Themes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Errand.SampleShop;

/// <summary>
/// Larkmoor Tea: a small web shop served from this process, for the demo and the tests. Its goods are invented and the same at
/// every start. Safe to use from several threads.
/// </summary>
public sealed class SampleShop : IAsyncDisposable
{
    /// <summary>The customer who can log in.</summary>
    public const string CustomerEmail = "ada@larkmoor.example";

    /// <summary>The customer's password.</summary>
    public const string CustomerPassword = "first-flush";

    private readonly WebApplication _application;
    private readonly ShopState _state;

    private SampleShop(WebApplication application, ShopState state, Uri baseAddress)
    {
        _application = application;
        _state = state;
        BaseAddress = baseAddress;
    }

    /// <summary>Where the shop answers, with a slash at the end.</summary>
    public Uri BaseAddress { get; }

    /// <summary>How pages are built from now on.</summary>
    public ShopLayout Layout
    {
        get => _state.Layout;
        set => _state.Layout = value;
    }

    /// <summary>Whether a cookie banner covers every page until it is answered.</summary>
    public bool CookieBanner
    {
        get => _state.CookieBanner;
        set => _state.CookieBanner = value;
    }

    /// <summary>How long the data behind script-filled lists takes to come. Default 400 milliseconds.</summary>
    public TimeSpan ScriptDelay
    {
        get => _state.ScriptDelay;
        set => _state.ScriptDelay = value;
    }

    /// <summary>The orders that came through the checkout, oldest first.</summary>
    public IReadOnlyList<PlacedOrder> Orders => [.. _state.Orders];

    /// <summary>Every product the shop sells, in catalogue order.</summary>
    public IReadOnlyList<Product> Products => ProductRange.All;

    /// <summary>How often <paramref name="path"/> (without query) was asked for.</summary>
    public int VisitsTo(string path) => _state.Visits.GetValueOrDefault(path);

    /// <summary>Starts a shop; port 0 takes a free one.</summary>
    public static async Task<SampleShop> StartAsync(string url = "http://127.0.0.1:0", CancellationToken cancellationToken = default)
    {
        var state = new ShopState();
        var application = Build(url, state);
        await application.StartAsync(cancellationToken);
        var addresses = application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        return new SampleShop(application, state, new Uri(addresses.Addresses.First() + "/"));
    }

    /// <summary>Ends when the process is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static WebApplication Build(string url, ShopState state)
    {
        // Empty on purpose: the shop must not take up settings or logging of the process it lives in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Services.AddRouting();
        var application = builder.Build();
        application.UseRouting();
        application.Use((http, next) =>
        {
            state.Visits.AddOrUpdate(http.Request.Path.Value ?? "/", 1, (_, count) => count + 1);
            return next(http);
        });
        var themes = new ThemeChoice(state);
        application
            .MapAssets()
            .MapHome(themes)
            .MapCatalogue(themes)
            .MapSearch(themes)
            .MapDeals(themes, state)
            .MapArrivals(themes, state)
            .MapJournal(themes, state)
            .MapPriceList(themes)
            .MapStores(themes)
            .MapAccount(themes, state)
            .MapCheckout(themes, state)
            .MapTrouble()
            .MapSwitches(state);
        return application;
    }
}
