using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Settling;

/// <summary>Waits, within bounds, until a page has become what a visitor would read.</summary>
internal static class PageSettling
{
    private const float LoadTimeout = 15_000;
    private const float QuietTimeout = 5_000;

    /// <summary>Resolves when the tree has not changed for a while, or has changed for too long.</summary>
    private const string TreeQuiet = """
        () => new Promise(resolve => {
          const quiet = 250, longest = 2500;
          let timer = setTimeout(finish, quiet);
          const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(finish, quiet); });
          const end = setTimeout(finish, longest);
          function finish() { watch.disconnect(); clearTimeout(timer); clearTimeout(end); resolve(null); }
          watch.observe(document, { childList: true, subtree: true, characterData: true });
        })
        """;

    /// <summary>Waits for the load event, then a quiet network, then a quiet tree. A page that never rests is taken as it is.</summary>
    public static async Task SettleAsync(IPage page, CancellationToken cancellationToken)
    {
        await WithinAsync(page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = LoadTimeout }), cancellationToken);
        await WithinAsync(page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = QuietTimeout }), cancellationToken);
        await WithinAsync(page.EvaluateAsync(TreeQuiet), cancellationToken);
    }

    private static async Task WithinAsync(Task wait, CancellationToken cancellationToken)
    {
        try
        {
            await wait.WaitAsync(cancellationToken);
        }
        catch (TimeoutException)
        {
            // Some pages poll for ever: what stands there by now is what there is.
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("context was destroyed", StringComparison.OrdinalIgnoreCase))
        {
            // A late redirect replaced the document while it was watched; the next look sees the new one.
        }
    }
}
