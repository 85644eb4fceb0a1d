using System.Text.Json;

namespace Errand.Core.Requests;

/// <summary><c>startUrl</c>: absolute, http or https, once its parameters are put in.</summary>
internal static class StartUrlRule
{
    public static void Check(RequestFields fields, JsonElement? parameters)
    {
        if (fields.Text("startUrl", StartRules.MaxUrlLength) is not { } template)
        {
            return;
        }

        if (Placeholders.InUrl(template, parameters, StartRules.MaxExpandedLength) is not { } url)
        {
            fields.Refuse("startUrl", $"With its parameters put in, must be at most {StartRules.MaxExpandedLength} characters long.");
        }
        else if (Fault(url) is { } fault)
        {
            fields.Refuse("startUrl", fault);
        }
    }

    private static string? Fault(string url) => Read(url) switch
    {
        null => "Must be an absolute http or https URL, such as https://example.com/list.",
        { UserInfo.Length: > 0 } => "Must not hold a user name or password: the input is stored and echoed.",
        _ => null,
    };

    internal static Uri? Read(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            ? uri
            : null;
}
