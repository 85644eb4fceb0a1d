using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Paging;

/// <summary>Watches the records of a list on a live page while something is tried.</summary>
internal sealed class RecordProbe(IPage page, string selector)
{
    private const float GrowTimeout = 4_000;

    /// <summary>How many records the page shows, and what the first and the last of them say.</summary>
    public async Task<RecordGlimpse> LookAsync(CancellationToken cancellationToken)
    {
        var records = page.Locator(selector);
        var count = await records.CountAsync().WaitAsync(cancellationToken);
        if (count == 0) return new RecordGlimpse(0, "", "");
        var first = await records.First.TextContentAsync().WaitAsync(cancellationToken);
        var last = await records.Nth(count - 1).TextContentAsync().WaitAsync(cancellationToken);
        return new RecordGlimpse(count, first ?? "", last ?? "");
    }

    /// <summary>Waits until there are more records than <paramref name="count"/>; false when the time is up first.</summary>
    public async Task<bool> GrowsBeyondAsync(int count, CancellationToken cancellationToken)
    {
        try
        {
            await page.Locator(selector).Nth(count).WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = GrowTimeout }).WaitAsync(cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
