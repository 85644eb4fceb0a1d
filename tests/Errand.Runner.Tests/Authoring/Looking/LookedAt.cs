using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Looking;
using Microsoft.Playwright;

namespace Errand.Runner.Tests.Authoring.Looking;

/// <summary>A page with its looker.</summary>
public sealed record LookedAt(IBrowserContext Context, IPage Page, PageLooker Looker) : IAsyncDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public Task<Look> LookAsync() => Looker.LookAsync(new LookRequest(), Token);

    public Task<Look> LookAsync(LookRequest request) => Looker.LookAsync(request, Token);

    public async Task<string> TextAsync() => (await LookAsync()).Text;

    public async Task<string[]> LinesAsync() => (await TextAsync()).Split('\n');

    public Task<IReadOnlyList<LocatorCandidate>> LocatorsAsync(string reference) => Looker.LocatorsAsync(reference, Token);

    /// <summary>The ref of the one line that holds the text.</summary>
    public async Task<string> RefOfAsync(string text)
    {
        var look = await LookAsync(new LookRequest { Full = true });
        var line = look.Text.Split('\n').Single(line => line.Contains(text, StringComparison.Ordinal));
        return Regex.Match(line.Trim(), "^(?:f[0-9]+)?e[0-9]+").Value;
    }

    /// <summary>The lines below that of the ref.</summary>
    public async Task<string[]> LinesAfterAsync(string reference)
    {
        var lines = (await LookAsync(new LookRequest { Full = true })).Text.Split('\n');
        return [.. lines.SkipWhile(line => !line.TrimStart().StartsWith($"{reference} ", StringComparison.Ordinal)).Skip(1)];
    }

    public async ValueTask DisposeAsync()
    {
        await Looker.DisposeAsync();
        await Context.DisposeAsync();
    }
}
