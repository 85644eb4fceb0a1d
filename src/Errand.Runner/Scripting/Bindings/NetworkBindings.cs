using System.Text.Json;
using Errand.Runner.Scripting.Session;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Bindings;

/// <summary>Calls on requests, responses, routes, dialogs and downloads, and requests of the code's own.</summary>
internal static class NetworkBindings
{
    public static void Add(BindingTable table)
    {
        Responses(table);
        Requests(table);
        Routes(table);
        table.Act("dialog.accept", c => c.On<IDialog>().AcceptAsync(c.TextOrNull("text")));
        table.Act("dialog.dismiss", c => c.On<IDialog>().DismissAsync());
        table.Act("download.saveAs", SaveAsync);
        table.Act("download.failure", c => c.On<IDownload>().FailureAsync());
        table.Act("download.cancel", c => c.On<IDownload>().CancelAsync());
    }

    private static void Responses(BindingTable table)
    {
        table.Read("response.text", async c => Document(c, c.On<IResponse>().Url, await c.On<IResponse>().TextAsync()));
        table.Read("response.json", async c => Json(c, c.On<IResponse>().Url, await c.On<IResponse>().TextAsync()));
        table.Read("response.body", async c => Convert.ToBase64String(await c.On<IResponse>().BodyAsync()));
        table.Read("response.finished", c => c.On<IResponse>().FinishedAsync());
        table.Read("request.response", async c => Traffic.Of(c.Session, await c.On<IRequest>().ResponseAsync()));
    }

    private static void Requests(BindingTable table)
    {
        table.Act("api.fetch", async c => Traffic.Of(c.Session, await c.Session.Run.Context.APIRequest.FetchAsync(c.Text("url"), Fetch(c))));
        table.Read("api.text", async c => Document(c, c.On<IAPIResponse>().Url, await c.On<IAPIResponse>().TextAsync()));
        table.Read("api.json", async c => Json(c, c.On<IAPIResponse>().Url, await c.On<IAPIResponse>().TextAsync()));
        table.Read("api.body", async c => Convert.ToBase64String(await c.On<IAPIResponse>().BodyAsync()));
    }

    private static void Routes(BindingTable table)
    {
        table.Quiet("route.abort", c => c.On<IRoute>().AbortAsync(c.Text("code")));
        table.Quiet("route.fallback", c => c.On<IRoute>().FallbackAsync());
        table.Quiet("route.continue", c => c.On<IRoute>().FallbackAsync(Changed(c)));
        table.Quiet("route.fulfill", c => c.On<IRoute>().FulfillAsync(Fulfilled(c)));
    }

    // "continue" falls back to the next handler, so that the service's own rules still see the request.
    private static RouteFallbackOptions Changed(ScriptCall call)
    {
        var options = call.Arguments.GetProperty("options");
        return new RouteFallbackOptions
        {
            Method = Text(options, "method"),
            Url = Text(options, "url"),
            Headers = Headers(options),
            PostData = Text(options, "postData") is { } body ? System.Text.Encoding.UTF8.GetBytes(body) : null,
        };
    }

    private static RouteFulfillOptions Fulfilled(ScriptCall call)
    {
        var options = call.Arguments.GetProperty("options");
        return new RouteFulfillOptions
        {
            Status = options.TryGetProperty("status", out var status) ? status.GetInt32() : null,
            Headers = Headers(options),
            ContentType = Text(options, "contentType"),
            Body = Text(options, "body"),
        };
    }

    private static APIRequestContextOptions Fetch(ScriptCall call)
    {
        var options = call.Options<APIRequestContextOptions>() ?? new APIRequestContextOptions();
        options.Method = call.TextOrNull("method");
        options.Headers = Headers(call.Arguments);
        options.DataString = call.TextOrNull("body");
        options.Params = call.Value<string[][]>("query")?.Select(pair => KeyValuePair.Create<string, object>(pair[0], pair[1])).ToList();
        if (call.Arguments.TryGetProperty("form", out var form) && form.ValueKind == JsonValueKind.Object)
        {
            options.Form = call.Session.Run.Context.APIRequest.CreateFormData();
            foreach (var field in form.EnumerateObject())
            {
                options.Form.Append(field.Name, field.Value.ToString());
            }
        }

        return options;
    }

    private static async Task<string> SaveAsync(ScriptCall call)
    {
        var download = call.On<IDownload>();
        await using var content = await download.CreateReadStreamAsync();
        return await call.Session.AttachAsync(call.Text("path"), "application/octet-stream", content, call.CancellationToken);
    }

    private static string Document(ScriptCall call, string url, string text)
    {
        call.Session.Evidence.Document(url, null, text);
        return text;
    }

    private static string Json(ScriptCall call, string url, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            call.Session.Evidence.Json(url, null, document.RootElement);
        }
        catch (JsonException)
        {
            throw new PlaywrightException($"the body is no JSON: {text[..Math.Min(text.Length, 100)]}");
        }

        return text;
    }

    private static Dictionary<string, string>? Headers(JsonElement holder) =>
        holder.TryGetProperty("headers", out var headers) && headers.ValueKind == JsonValueKind.Object
            ? headers.EnumerateObject().ToDictionary(header => header.Name, header => header.Value.ToString())
            : null;

    private static string? Text(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
