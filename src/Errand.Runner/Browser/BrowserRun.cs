using Errand.Runner.Browser.Egress;
using Microsoft.Playwright;

namespace Errand.Runner.Browser;

/// <summary>A fresh, isolated context with one page, for one run. Disposing it closes the context and gives its place back.</summary>
public sealed class BrowserRun(IBrowserContext context, IPage page, Func<ValueTask> release) : IAsyncDisposable
{
    private int _released;

    public IBrowserContext Context { get; } = context;

    public IPage Page { get; } = page;

    /// <summary>
    /// Connections of this run that were refused, first to last, at most one hundred. A navigation to such a host ends as <c>egress-denied</c>:
    /// over https it fails in the browser, over http it is answered with 403 and <c>x-errand-egress: denied</c>.
    /// </summary>
    public IReadOnlyList<EgressDenial> Denials => Egress?.Denials ?? [];

    /// <summary>Hosts that were allowed and could not be reached, first to last, at most one hundred.</summary>
    public IReadOnlyList<EgressFailure> Failures => Egress?.Failures ?? [];

    /// <summary>True when the browser or its driver has died under this run: calls then fail with a Playwright exception, and the run may be started anew.</summary>
    public bool IsLost => Lost?.Invoke() ?? false;

    internal EgressLease? Egress { get; init; }

    internal Func<bool>? Lost { get; init; }

    /// <summary>Ends the trace that <see cref="BrowserRunPolicy.Trace"/> began and writes it as a zip file.</summary>
    public Task StopTraceAsync(string path) => Context.Tracing.StopAsync(new TracingStopOptions { Path = path });

    /// <summary>The same run, which also calls <paramref name="heard"/> once when it is given back.</summary>
    internal BrowserRun WhenReleased(Action heard) => new(Context, Page, async () =>
    {
        heard();
        await DisposeAsync();
    })
    {
        Egress = Egress,
        Lost = Lost,
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
        {
            await release();
        }
    }
}
