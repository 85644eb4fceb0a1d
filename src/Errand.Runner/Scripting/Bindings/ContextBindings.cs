using System.Text.Json;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>Calls on the run's browser context.</summary>
internal static class ContextBindings
{
    public static void Add(BindingTable table)
    {
        table.Act("context.newPage", async c => c.Handle(await Context(c).NewPageAsync(), 'p'));
        table.Read("context.cookies", async c => await Context(c).CookiesAsync(c.Value<string[]>("urls") ?? []));
        table.Act("context.addCookies", c => Context(c).AddCookiesAsync(c.Value<Cookie[]>("cookies") ?? []));
        table.Act("context.clearCookies", c => Context(c).ClearCookiesAsync(Cleared(c)));
        table.Read("context.storageState", c => Context(c).StorageStateAsync());
        table.Act("context.addInitScript", c => Context(c).AddInitScriptAsync(c.Text("script")));
        table.Act("context.setExtraHTTPHeaders", c => Context(c).SetExtraHTTPHeadersAsync(c.Value<Dictionary<string, string>>("headers") ?? []));
        table.Act("context.setOffline", c => Context(c).SetOfflineAsync(c.Flag("offline")));
        table.Act("context.grantPermissions", c => Context(c).GrantPermissionsAsync(c.Value<string[]>("permissions") ?? []));
        table.Act("context.clearPermissions", c => Context(c).ClearPermissionsAsync());
        table.Act("context.setGeolocation", c => Context(c).SetGeolocationAsync(c.Value<Geolocation>("place")));
        table.Quiet("context.setDefaultTimeout", c => Done(() => Context(c).SetDefaultTimeout(c.Number("ms"))));
        table.Quiet("context.setDefaultNavigationTimeout", c => Done(() => Context(c).SetDefaultNavigationTimeout(c.Number("ms"))));
    }

    private static IBrowserContext Context(ScriptCall call) => call.Session.Run.Context;

    private static BrowserContextClearCookiesOptions? Cleared(ScriptCall call)
    {
        if (!call.Arguments.TryGetProperty("options", out var options) || options.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return new BrowserContextClearCookiesOptions { Name = Text("name"), Domain = Text("domain"), Path = Text("path") };

        string? Text(string name) => options.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
