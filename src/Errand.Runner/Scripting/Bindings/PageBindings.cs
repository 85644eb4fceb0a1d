using Errand.Runner.Scripting.Session;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>Calls on a page, its keyboard and its mouse.</summary>
internal static class PageBindings
{
    public static void Add(BindingTable table)
    {
        Navigation(table);
        Settings(table);
        Input(table);
        table.Act("page.screenshot", async c => await Pictures.KeepAsync(c, await c.Page.ScreenshotAsync(Pictures.Options<PageScreenshotOptions>(c))));
        table.Quiet("page.route", c => c.Session.Events.RouteAsync(c.Page));
        table.Quiet("page.unroute", c => c.Session.Events.UnrouteAsync(c.Page));
        table.Quiet("events.listen", c =>
        {
            c.Session.Events.Listen(c.Text("on"), c.Text("name"), c.Flag("listening"));
            return Task.CompletedTask;
        });
    }

    private static void Navigation(BindingTable table)
    {
        table.Act("page.goBack", async c => Traffic.Of(c.Session, await c.Page.GoBackAsync(c.Options<PageGoBackOptions>())));
        table.Act("page.goForward", async c => Traffic.Of(c.Session, await c.Page.GoForwardAsync(c.Options<PageGoForwardOptions>())));
        table.Act("page.reload", async c => Traffic.Of(c.Session, await c.Page.ReloadAsync(c.Options<PageReloadOptions>())));
        table.Act("page.bringToFront", c => c.Page.BringToFrontAsync());
        table.Act("page.close", c => c.Page.CloseAsync(c.Options<PageCloseOptions>()));
        table.Read("page.opener", async c => await c.Page.OpenerAsync() is { } opener ? c.Handle(opener, 'p') : null);
    }

    private static void Settings(BindingTable table)
    {
        table.Quiet("page.setDefaultTimeout", c => Done(() => c.Page.SetDefaultTimeout(c.Number("ms"))));
        table.Quiet("page.setDefaultNavigationTimeout", c => Done(() => c.Page.SetDefaultNavigationTimeout(c.Number("ms"))));
        table.Act("page.setViewportSize", c => c.Page.SetViewportSizeAsync((int)c.Number("width"), (int)c.Number("height")));
        table.Act("page.setExtraHTTPHeaders", c => c.Page.SetExtraHTTPHeadersAsync(c.Value<Dictionary<string, string>>("headers") ?? []));
        table.Act("page.emulateMedia", c => c.Page.EmulateMediaAsync(c.Options<PageEmulateMediaOptions>()));
        table.Act("page.addInitScript", c => c.Page.AddInitScriptAsync(c.Text("script")));
    }

    private static void Input(BindingTable table)
    {
        table.Act("keyboard.press", c => c.Page.Keyboard.PressAsync(c.Text("key"), c.Options<KeyboardPressOptions>()));
        table.Act("keyboard.type", c => c.Page.Keyboard.TypeAsync(c.Text("text"), c.Options<KeyboardTypeOptions>()));
        table.Act("keyboard.insertText", c => c.Page.Keyboard.InsertTextAsync(c.Text("text")));
        table.Act("keyboard.down", c => c.Page.Keyboard.DownAsync(c.Text("key")));
        table.Act("keyboard.up", c => c.Page.Keyboard.UpAsync(c.Text("key")));
        table.Act("mouse.click", c => c.Page.Mouse.ClickAsync(c.Number("x"), c.Number("y"), c.Options<MouseClickOptions>()));
        table.Act("mouse.dblclick", c => c.Page.Mouse.DblClickAsync(c.Number("x"), c.Number("y"), c.Options<MouseDblClickOptions>()));
        table.Act("mouse.move", c => c.Page.Mouse.MoveAsync(c.Number("x"), c.Number("y"), c.Options<MouseMoveOptions>()));
        table.Act("mouse.down", c => c.Page.Mouse.DownAsync(c.Options<MouseDownOptions>()));
        table.Act("mouse.up", c => c.Page.Mouse.UpAsync(c.Options<MouseUpOptions>()));
        table.Act("mouse.wheel", c => c.Page.Mouse.WheelAsync(c.Number("x"), c.Number("y")));
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
