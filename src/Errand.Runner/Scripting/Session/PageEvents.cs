using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Session;

/// <summary>Passes on the events that the code listens to, and only those.</summary>
internal sealed class PageEvents(ScriptSession session) : IAsyncDisposable
{
    private readonly Dictionary<string, Action> _listening = new(StringComparer.Ordinal);
    private readonly Dictionary<IPage, Func<IRoute, Task>> _routed = [];

    /// <summary>Begins or ends listening. Unknown names are refused.</summary>
    public void Listen(string on, string name, bool listening)
    {
        var key = $"{on} {name}";
        lock (_listening)
        {
            if (!listening)
            {
                if (_listening.Remove(key, out var stop))
                {
                    stop();
                }
            }
            else if (!_listening.ContainsKey(key))
            {
                _listening[key] = on == "context" ? OnContext(name) : OnPage(session.Handles.Get<IPage>(on), on, name);
            }
        }
    }

    /// <summary>Asks the code about each request of the page.</summary>
    public async Task RouteAsync(IPage page)
    {
        var id = session.Handles.Of(page, 'p');
        Task Handler(IRoute route)
        {
            Tell("route", id, new JsonObject { ["id"] = session.Handles.Of(route, 'r'), ["request"] = Traffic.Of(session, route.Request) });
            return Task.CompletedTask;
        }

        _routed[page] = Handler;
        await page.RouteAsync("**/*", Handler);
    }

    public async Task UnrouteAsync(IPage page)
    {
        if (_routed.Remove(page, out var handler))
        {
            await page.UnrouteAsync("**/*", handler);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        lock (_listening)
        {
            foreach (var stop in _listening.Values)
            {
                stop();
            }

            _listening.Clear();
        }

        foreach (var page in _routed.Keys.ToList())
        {
            try
            {
                await UnrouteAsync(page);
            }
            catch (PlaywrightException)
            {
                // The page is gone, and its routes with it.
            }
        }
    }

    private Action OnPage(IPage page, string id, string name) => name switch
    {
        "request" => Hook<IRequest>(h => page.Request += h, h => page.Request -= h, r => Tell(name, id, Traffic.Of(session, r))),
        "requestfinished" => Hook<IRequest>(h => page.RequestFinished += h, h => page.RequestFinished -= h, r => Tell(name, id, Traffic.Of(session, r))),
        "requestfailed" => Hook<IRequest>(h => page.RequestFailed += h, h => page.RequestFailed -= h, r => Tell(name, id, Traffic.Of(session, r))),
        "response" => Hook<IResponse>(h => page.Response += h, h => page.Response -= h, r => Tell(name, id, Traffic.Of(session, r))),
        "console" => Hook<IConsoleMessage>(h => page.Console += h, h => page.Console -= h, m => Tell(name, id, new JsonObject { ["type"] = m.Type, ["text"] = m.Text })),
        "pageerror" => Hook<string>(h => page.PageError += h, h => page.PageError -= h, e => Tell(name, id, new JsonObject { ["name"] = "Error", ["message"] = e })),
        "dialog" => Hook<IDialog>(h => page.Dialog += h, h => page.Dialog -= h, d => Tell(name, id, Dialog(d))),
        "download" => Hook<IDownload>(h => page.Download += h, h => page.Download -= h, d => Tell(name, id, Download(d))),
        "popup" => Hook<IPage>(h => page.Popup += h, h => page.Popup -= h, p => Tell(name, id, session.Handles.Of(p, 'p'))),
        "framenavigated" => Hook<IFrame>(h => page.FrameNavigated += h, h => page.FrameNavigated -= h, f => Tell(name, id, session.Handles.Of(f, 'f'))),
        "frameattached" => Hook<IFrame>(h => page.FrameAttached += h, h => page.FrameAttached -= h, f => Tell(name, id, session.Handles.Of(f, 'f'))),
        "framedetached" => Hook<IFrame>(h => page.FrameDetached += h, h => page.FrameDetached -= h, f => Tell(name, id, session.Handles.Of(f, 'f'))),
        "close" => Hook<IPage>(h => page.Close += h, h => page.Close -= h, _ => Tell(name, id, null)),
        "load" => Hook<IPage>(h => page.Load += h, h => page.Load -= h, _ => Tell(name, id, null)),
        "domcontentloaded" => Hook<IPage>(h => page.DOMContentLoaded += h, h => page.DOMContentLoaded -= h, _ => Tell(name, id, null)),
        "crash" => Hook<IPage>(h => page.Crash += h, h => page.Crash -= h, _ => Tell(name, id, null)),
        _ => throw new ScriptRefusedException($"The event '{name}' does not exist"),
    };

    private Action OnContext(string name)
    {
        var context = session.Run.Context;
        return name switch
        {
            "page" => Hook<IPage>(h => context.Page += h, h => context.Page -= h, p => Tell(name, "context", session.Handles.Of(p, 'p'))),
            "close" => Hook<IBrowserContext>(h => context.Close += h, h => context.Close -= h, _ => Tell(name, "context", null)),
            "request" => Hook<IRequest>(h => context.Request += h, h => context.Request -= h, r => Tell(name, "context", Traffic.Of(session, r))),
            "requestfinished" => Hook<IRequest>(h => context.RequestFinished += h, h => context.RequestFinished -= h, r => Tell(name, "context", Traffic.Of(session, r))),
            "requestfailed" => Hook<IRequest>(h => context.RequestFailed += h, h => context.RequestFailed -= h, r => Tell(name, "context", Traffic.Of(session, r))),
            "response" => Hook<IResponse>(h => context.Response += h, h => context.Response -= h, r => Tell(name, "context", Traffic.Of(session, r))),
            "console" => Hook<IConsoleMessage>(h => context.Console += h, h => context.Console -= h, m => Tell(name, "context", new JsonObject { ["type"] = m.Type, ["text"] = m.Text })),
            "dialog" => Hook<IDialog>(h => context.Dialog += h, h => context.Dialog -= h, d => Tell(name, "context", Dialog(d))),
            _ => throw new ScriptRefusedException($"The event '{name}' does not exist"),
        };
    }

    private JsonObject Dialog(IDialog dialog) => new()
    {
        ["id"] = session.Handles.Of(dialog, 'd'),
        ["type"] = dialog.Type,
        ["message"] = dialog.Message,
        ["defaultValue"] = dialog.DefaultValue,
    };

    private JsonObject Download(IDownload download) => new()
    {
        ["id"] = session.Handles.Of(download, 'w'),
        ["url"] = download.Url,
        ["name"] = download.SuggestedFilename,
    };

    private void Tell(string name, string on, JsonNode? data) =>
        session.Send(new JsonObject { ["event"] = name, ["on"] = on, ["data"] = data });

    private static Action Hook<T>(Action<EventHandler<T>> add, Action<EventHandler<T>> remove, Action<T> handle)
    {
        void Handler(object? sender, T value) => handle(value);
        add(Handler);
        return () => remove(Handler);
    }
}
