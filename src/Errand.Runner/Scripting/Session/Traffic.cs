using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Session;

/// <summary>What the code is told of requests and responses at once; bodies are fetched when it asks.</summary>
internal static class Traffic
{
    public static JsonObject? Of(ScriptSession session, IResponse? response) => response is null ? null : new JsonObject
    {
        ["id"] = session.Handles.Of(response, 's'),
        ["url"] = response.Url,
        ["status"] = response.Status,
        ["statusText"] = response.StatusText,
        ["ok"] = response.Ok,
        ["headers"] = Headers(response.Headers),
        ["worker"] = response.FromServiceWorker,
        ["request"] = Of(session, response.Request),
    };

    public static JsonObject Of(ScriptSession session, IRequest request) => new()
    {
        ["id"] = session.Handles.Of(request, 'q'),
        ["url"] = request.Url,
        ["method"] = request.Method,
        ["resourceType"] = request.ResourceType,
        ["headers"] = Headers(request.Headers),
        ["postData"] = request.PostData,
        ["navigation"] = request.IsNavigationRequest,
        ["failure"] = request.Failure,
        ["frame"] = FrameId(session, request),
    };

    public static JsonObject Of(ScriptSession session, IAPIResponse response) => new()
    {
        ["id"] = session.Handles.Of(response, 'a'),
        ["url"] = response.Url,
        ["status"] = response.Status,
        ["statusText"] = response.StatusText,
        ["ok"] = response.Ok,
        ["headers"] = Headers(response.Headers),
    };

    private static JsonObject Headers(IEnumerable<KeyValuePair<string, string>> headers)
    {
        var result = new JsonObject();
        foreach (var (name, value) in headers)
        {
            result[name] = value;
        }

        return result;
    }

    // A request of a service worker, or of a page that is not there yet, has no frame.
    private static string? FrameId(ScriptSession session, IRequest request)
    {
        try
        {
            return session.Handles.Of(request.Frame, 'f');
        }
        catch (PlaywrightException)
        {
            return null;
        }
    }
}
