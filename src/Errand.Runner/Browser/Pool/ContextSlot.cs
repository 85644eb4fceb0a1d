using Errand.Runner.Browser.Egress;
using Microsoft.Playwright;

namespace Errand.Runner.Browser.Pool;

/// <summary>A context with its page, guard and way out, made ready before it is known which run will have it. Used for one run only.</summary>
internal sealed class ContextSlot(IBrowserContext context, IPage page, PageGuard guard, EgressLease egress)
{
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(10);

    public IBrowserContext Context { get; } = context;

    public IPage Page { get; } = page;

    public EgressLease Egress { get; } = egress;

    public static async Task<ContextSlot> MakeAsync(IBrowser browser, EgressLease egress)
    {
        try
        {
            var context = await browser.NewContextAsync(Options(browser, egress));
            var page = await context.NewPageAsync();
            return new ContextSlot(context, page, await PageGuard.AttachAsync(page), egress);
        }
        catch
        {
            await egress.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes it the run's: opens its way out and applies what the run asks for, to its page and to every page it opens.</summary>
    public async Task BindAsync(BrowserRunPolicy policy)
    {
        Egress.Bind(policy.AllowedHosts);
        Context.Page += (_, popup) => _ = GuardAsync(popup, policy.BlockMedia);
        await Task.WhenAll(
            policy.BlockMedia ? guard.BlockMediaAsync() : Task.CompletedTask,
            policy.Trace ? Context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true }) : Task.CompletedTask);
    }

    /// <exception cref="TimeoutException">The browser does not answer.</exception>
    public async Task CloseAsync(TimeProvider time)
    {
        try
        {
            await Context.CloseAsync().WaitAsync(CloseLimit, time);
        }
        finally
        {
            await Egress.DisposeAsync();
        }
    }

    private static async Task GuardAsync(IPage popup, bool blockMedia)
    {
        try
        {
            var guard = await PageGuard.AttachAsync(popup);
            await (blockMedia ? guard.BlockMediaAsync() : Task.CompletedTask);
        }
        catch (PlaywrightException)
        {
            // The popup has closed again.
        }
    }

    private static BrowserNewContextOptions Options(IBrowser browser, EgressLease egress) => new()
    {
        ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
        Locale = "en-US",
        TimezoneId = "UTC",
        UserAgent = UserAgent.For(browser.Version),
        AcceptDownloads = true,
        ServiceWorkers = ServiceWorkerPolicy.Block,
        Proxy = EgressRoute.Through(egress),
    };
}
