using Errand.Core.Options;
using Errand.Runner.Browser;
using Errand.Runner.Browser.Pool;
using Errand.Storage.Startup;
using Microsoft.Extensions.Options;

namespace Errand.Diagnosis;

/// <summary>The checks of <c>doctor</c>, in the order they are shown.</summary>
internal static class Checks
{
    public static IReadOnlyList<Func<IServiceProvider, CancellationToken, Task<Finding>>> All { get; } = [BrowserAsync, StoreAsync, ModelAsync, EgressAsync];

    private static async Task<Finding> BrowserAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await using var run = await services.GetRequiredService<BrowserPool>().OpenAsync(new BrowserRunPolicy(), cancellationToken);
            await run.Page.SetContentAsync("<title>ok</title>");
            var version = run.Context.Browser?.Version ?? "of unknown version";
            return new Finding(await run.Page.TitleAsync() == "ok", "browser", $"Chromium {version} opens pages.");
        }
        catch (BrowserUnavailableException exception)
        {
            return new Finding(false, "browser", exception.Message);
        }
    }

    private static async Task<Finding> StoreAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(services.GetRequiredService<IOptions<ErrandOptions>>().Value.DataDirectory);
        try
        {
            await services.GetRequiredService<StoreStartup>().InitializeAsync(cancellationToken);
            return new Finding(true, "store", $"SQLite in {directory} is writable and up to date.");
        }
        catch (StoreUnavailableException exception)
        {
            return new Finding(false, "store", exception.Message);
        }
    }

    private static Task<Finding> ModelAsync(IServiceProvider services, CancellationToken cancellationToken) => Task.FromResult(new Finding(
        true, "model", "None: the built-in author writes the code (lists, tables, details, forms, pagination)."));

    private static Task<Finding> EgressAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var allowed = services.GetRequiredService<IOptions<ErrandOptions>>().Value.Egress.AllowPrivate;
        return Task.FromResult(new Finding(
            true,
            "egress",
            allowed.Length == 0
                ? "Tasks reach public addresses only (allow private ones with Errand:Egress:AllowPrivate)."
                : $"Tasks reach public addresses and {allowed}."));
    }
}
