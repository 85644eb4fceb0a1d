using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Errand.Runner.Scripting.Session;

/// <summary>Turns what a call threw into the error that Playwright for Node.js would have thrown.</summary>
internal static partial class PlaywrightErrors
{
    private const string Closed = "Target page, context or browser has been closed";

    public static CallFault From(Exception exception, string api, IBrowser? browser)
    {
        if (exception is ScriptRefusedException refused)
        {
            return CallFault.Of(ScriptFaultKind.Refused, "Error", refused.Message);
        }

        var message = LocatorStyle.ToJavaScript(Prefix().Replace(exception.Message, ""));
        var name = exception is TimeoutException ? "TimeoutError" : "Error";
        return CallFault.Of(KindOf(exception, message, api, browser), name, $"{api}: {message}");
    }

    private static ScriptFaultKind KindOf(Exception exception, string message, string api, IBrowser? browser) => exception switch
    {
        _ when browser is { IsConnected: false } => ScriptFaultKind.BrowserLost,
        PlaywrightException when message.Contains(Closed, StringComparison.Ordinal) => ScriptFaultKind.BrowserLost,
        _ when message.Contains("net::ERR_", StringComparison.Ordinal) => ScriptFaultKind.Navigation,
        _ when api.StartsWith("apiRequestContext.", StringComparison.Ordinal) => ScriptFaultKind.Navigation,
        TimeoutException when Navigating(api) => ScriptFaultKind.Navigation,
        _ => ScriptFaultKind.Page,
    };

    private static bool Navigating(string api) => api is "page.goto" or "frame.goto" or "page.reload" or "page.goBack" or "page.goForward";

    [GeneratedRegex(@"^(?:[A-Z]?\w+\.\w+: )")]
    private static partial Regex Prefix();
}
