using Microsoft.Playwright;

namespace Errand.Runner.Browser;

/// <summary>A fresh, isolated context with one page, for one run. Disposing it closes the context and gives its place back.</summary>
public sealed class BrowserRun(IBrowserContext context, IPage page, Func<ValueTask> release) : IAsyncDisposable
{
    private int _released;

    public IBrowserContext Context { get; } = context;

    public IPage Page { get; } = page;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            await release();
        }
    }
}
