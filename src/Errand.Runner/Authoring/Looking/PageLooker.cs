using System.Globalization;
using Errand.Runner.Authoring.Looking.Data;
using Errand.Runner.Authoring.Looking.Finding;
using Errand.Runner.Authoring.Looking.Folding;
using Errand.Runner.Authoring.Looking.Locating;
using Errand.Runner.Authoring.Looking.News;
using Errand.Runner.Authoring.Looking.Sight;
using Errand.Runner.Authoring.Looking.Writing;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Looking;

/// <summary>
/// Tells a page in text for a model: one line per node, repeated siblings folded, within a budget, and after the first look only what has changed.
/// Attach it before the first navigation, since it notes JSON, console errors, dialogs, downloads and popups as they come. It changes nothing on the page.
/// For one page and one caller at a time. A page that has closed or does not answer ends a call with a <see cref="PlaywrightException"/> or a <see cref="TimeoutException"/>.
/// </summary>
public sealed class PageLooker : IAsyncDisposable
{
    private const int LeastBudget = 200;

    private readonly PageEyes _eyes;
    private readonly PageNews _news;
    private readonly PageData _data;
    private readonly LocatorTrial _locators;
    private IReadOnlyList<LookLine>? _before;
    private int _document;

    private PageLooker(IPage page, PageNews news, TimeProvider time)
    {
        _eyes = new PageEyes(page, time);
        _news = news;
        _data = new PageData(page, () => _eyes.Of(page.MainFrame).EmbeddedAsync(), time);
        _locators = new LocatorTrial(_eyes, time);
    }

    /// <summary>Begins to watch the page.</summary>
    public static async Task<PageLooker> AttachAsync(IPage page, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new PageLooker(page, await PageNews.WatchAsync(page).WaitAsync(cancellationToken), time);
    }

    /// <summary>Looks at the page, at a part of it, or for words. A ref that is not on the page any more is answered with a text that says so.</summary>
    public async Task<Look> LookAsync(LookRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var sight = await _eyes.SeeAsync(cancellationToken);
        var writer = new LookWriter(Math.Max(LeastBudget, request.BudgetTokens));
        if (request.Query is { Length: > 0 } query)
        {
            return Found(writer, sight, query);
        }

        return request.Ref is { Length: > 0 } reference ? Part(writer, sight, reference.Trim()) : await PageAsync(writer, sight, request.Full, cancellationToken);
    }

    /// <summary>The nodes that hold the words, best first, wherever they are.</summary>
    public Task<Look> FindAsync(string query, int budgetTokens, CancellationToken cancellationToken) =>
        LookAsync(new LookRequest { Query = query, BudgetTokens = budgetTokens }, cancellationToken);

    /// <summary>The JSON that the page has fetched and the data it carries: all with their shapes, or one with its content.</summary>
    public async Task<Look> NetworkAsync(NetworkRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _data.ReadEmbeddedAsync(cancellationToken);
        var writer = new LookWriter(Math.Max(LeastBudget, request.BudgetTokens));
        writer.Write(DataLines.Of(_data.All, request, Math.Max(LeastBudget, request.BudgetTokens)));
        return Done(writer);
    }

    /// <summary>Ways to name the element in code, best first, each tried on the page as it is; empty when the ref is not on the page any more.</summary>
    public Task<IReadOnlyList<LocatorCandidate>> LocatorsAsync(string reference, CancellationToken cancellationToken) =>
        _locators.TryAsync(Siblings.Plain(reference), cancellationToken);

    /// <summary>The element behind a ref; null when it is not on the page any more.</summary>
    public Task<IElementHandle?> ElementAsync(string reference) =>
        _eyes.Find(Siblings.Plain(reference)) is var (eyes, number) ? eyes.ElementAsync(number) : Task.FromResult<IElementHandle?>(null);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _data.Dispose();
        await _news.DisposeAsync();
    }

    private async Task<Look> PageAsync(LookWriter writer, PageSight sight, bool full, CancellationToken cancellationToken)
    {
        await _data.ReadEmbeddedAsync(cancellationToken);
        var lines = new LineTree(folds: true).Of(Tidying.Of(sight.Nodes));
        var same = _before is not null && _document == sight.Document;
        var changes = same && !full ? LookDifference.Between(_before ?? [], lines) : null;
        (_before, _document) = (lines, sight.Document);
        Head(writer, sight);
        writer.SayAsFits([.. _news.Take(), .. DataLines.Digest(_data.TakeFresh())]);

        if (changes is not null)
        {
            writer.Say(changes.Count == 0 ? "nothing has changed since the last look" : "changed since the last look (+ new, ~ other, - gone):");
        }

        writer.Write(changes ?? lines);
        return Done(writer) with { Difference = changes is not null };
    }

    private static Look Part(LookWriter writer, PageSight sight, string reference)
    {
        if (PartLines.Of(Tidying.Of(sight.Nodes), reference) is { } lines)
        {
            writer.Write(lines);
        }
        else
        {
            writer.Say($"{LineText.Quoted(reference)} is not on the page now: look at the page again");
        }

        return Done(writer);
    }

    private static Look Found(LookWriter writer, PageSight sight, string query)
    {
        var lines = NodeFinder.Find(Tidying.Of(sight.Nodes), query);
        writer.Say(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} found"));
        writer.Write(lines);
        return Done(writer);
    }

    private static void Head(LookWriter writer, PageSight sight)
    {
        writer.Say($"page {LineText.Quoted(LineText.Shortened(sight.Title, 200))} {LineText.Address(sight.Url, "")}");
        if (sight.Hidden > 0)
        {
            writer.Say(string.Create(CultureInfo.InvariantCulture, $"{sight.Hidden} hidden parts left out"));
        }

        if (sight.Cut)
        {
            writer.Say("the page is larger than can be read: its end is left out");
        }
    }

    private static Look Done(LookWriter writer) =>
        new() { Text = writer.Text, Tokens = TokenCount.Of(writer.Text), LeftOut = writer.LeftOut, Follow = writer.Follow };
}
