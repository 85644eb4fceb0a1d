using System.Text.Json;
using Errand.Runner.Authoring.Looking.Writing;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Looking.News;

/// <summary>
/// Notes what happens on the page apart from its nodes: console errors, errors of its scripts, dialogs, downloads, popups. Dialogs are watched over the
/// debugging protocol, because who listens to Playwright's own event must also answer it.
/// </summary>
internal sealed class PageNews : IAsyncDisposable
{
    private const int MostKept = 12;
    private const int LongestText = 200;

    private readonly IPage _page;
    private readonly ICDPSession _session;
    private readonly Lock _gate = new();
    private readonly List<(string What, int Times)> _news = [];
    private int _dropped;

    private PageNews(IPage page, ICDPSession session)
    {
        (_page, _session) = (page, session);
        page.Console += OnConsole;
        page.PageError += OnPageError;
        page.Download += OnDownload;
        page.Popup += OnPopup;
        session.Event("Page.javascriptDialogOpening").OnEvent += OnDialog;
    }

    public static async Task<PageNews> WatchAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var news = new PageNews(page, session);
        await session.SendAsync("Page.enable");
        return news;
    }

    /// <summary>What has happened since it was last asked, oldest first; what happened several times is told once.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_gate)
        {
            List<string> taken = [.. _news.Select(one => one.Times == 1 ? one.What : FormattableString.Invariant($"{one.What} ×{one.Times}"))];
            if (_dropped > 0)
            {
                taken.Add(FormattableString.Invariant($"{_dropped} more such events"));
            }

            _news.Clear();
            _dropped = 0;
            return taken;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _page.Console -= OnConsole;
        _page.PageError -= OnPageError;
        _page.Download -= OnDownload;
        _page.Popup -= OnPopup;
        _session.Event("Page.javascriptDialogOpening").OnEvent -= OnDialog;
        try
        {
            await _session.DetachAsync();
        }
        catch (PlaywrightException)
        {
            // The page has gone, and its session with it.
        }
    }

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type == "error")
        {
            Note("console error", message.Text);
        }
    }

    private void OnPageError(object? sender, string error) => Note("script error", error);

    private void OnDownload(object? sender, IDownload download) => Note("download", download.SuggestedFilename);

    private void OnPopup(object? sender, IPage popup) => Note("popup", popup.Url);

    private void OnDialog(object? sender, JsonElement? opening)
    {
        if (opening is { } dialog)
        {
            Note($"dialog {(Text(dialog, "type") is "alert" or "confirm" or "prompt" or "beforeunload" ? Text(dialog, "type") : "")}".TrimEnd(), Text(dialog, "message"));
        }
    }

    private static string Text(JsonElement dialog, string name) => dialog.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private void Note(string what, string text)
    {
        var line = $"{what} {LineText.Quoted(LineText.Shortened(text, LongestText))}";
        lock (_gate)
        {
            var at = _news.FindIndex(one => one.What == line);
            if (at >= 0)
            {
                _news[at] = (line, _news[at].Times + 1);
            }
            else if (_news.Count < MostKept)
            {
                _news.Add((line, 1));
            }
            else
            {
                _dropped++;
            }
        }
    }
}
