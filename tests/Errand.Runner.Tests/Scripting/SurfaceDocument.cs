using System.Text;
using System.Text.Json;

namespace Errand.Runner.Tests.Scripting;

/// <summary>Writes docs/playwright-surface.md from what the prelude really offers.</summary>
internal static class SurfaceDocument
{
    private const string Head = """
        # The Playwright surface of automations

        Automations are written in Playwright's JavaScript API. This page is generated from the sandbox itself and held by a test.
        A member that is not listed fails with `page.foo is not available in Errand automations; see docs/playwright-surface.md`.

        ## Supported

        """;

    private const string Tail = """

        Globals: the language itself (ES modules, async, `Intl`), `URL`, `URLSearchParams`, `setTimeout`, `setInterval`, `clearTimeout`, `clearInterval`,
        `setImmediate`, `queueMicrotask`, `TextEncoder`, `TextDecoder`, `structuredClone`, `atob`, `btoa`, `console`, `AbortController`, `crypto.randomUUID`,
        `crypto.getRandomValues`, `performance.now`.
        The module `errand`: `log`, `attach(name, content, contentType?)`, `commit(label, action)`, `ask(question, options?)`, `resources` (`text`, `json`, `list`).

        ## Different

        | member | difference |
        |---|---|
        | `download.saveAs(path)`, `download.path()`, `screenshot({ path })` | the file becomes an attachment of the task under that name; there is no file system |
        | `setInputFiles` | takes `{ name, mimeType, buffer }`, or the path of a text file of the automation |
        | `addScriptTag`, `addStyleTag` | take `content` and `url`, not `path` |
        | `screenshot({ mask })` | the mask is left out |
        | `route.continue()` | passes the request on to the service's own rules, as `route.fallback()` does |
        | `page.request` with `data` | bytes are sent as UTF-8 text; `multipart` is missing |
        | `clearCookies({ name, domain, path })` | texts only |
        | `getByTestId` | the attribute is `data-testid` |
        | `Map` and `Set` returned by page functions | come back as `{}`, as in Playwright |
        | `waitForFunction({ polling })` | a number of milliseconds, or every animation frame |
        | `response.allHeaders()`, `request.allHeaders()` | the headers the page may see |

        ## Missing

        `expect`, `page.pdf`, `page.video`, `page.coverage`, `page.clock`, `page.touchscreen`, `page.exposeFunction`, `page.exposeBinding`, `page.routeFromHAR`,
        `page.routeWebSocket`, `page.workers`, `page.addLocatorHandler`, `page.requestGC`, `page.accessibility`, `context.route`, `context.browser`,
        `context.newCDPSession`, `context.tracing`, `context.exposeFunction`, `context.close`, `browser`, `response.securityDetails`,
        `response.serverAddr`, `request.timing`, `request.sizes`, `download.createReadStream`, `route.fetch`, Node modules, `fetch`, `require`, `process`,
        `eval` and `new Function`.

        """;

    public static string Of(string members)
    {
        var text = new StringBuilder(Head).Append("\n| object | members |\n|---|---|\n");
        using var document = JsonDocument.Parse(members);
        foreach (var type in document.RootElement.EnumerateObject())
        {
            var names = type.Value.EnumerateArray().Select(name => $"`{name.GetString()}`").Distinct().Order(StringComparer.Ordinal);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{type.Name}` | {string.Join(", ", names)} |\n");
        }

        return text.Append(Tail).ToString();
    }
}
