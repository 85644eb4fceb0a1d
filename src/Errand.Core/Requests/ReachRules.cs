using System.Globalization;
using System.Text.Json;

namespace Errand.Core.Requests;

/// <summary>Fields that say what the browser may reach and what it brings along: <c>allowedHosts</c>, <c>proxy</c>, <c>auth</c>, <c>secrets</c>.</summary>
internal static class ReachRules
{
    private const int MaxEntries = 100;
    private static readonly string[] ProxySchemes = ["http", "https", "socks5"];

    public static void Check(RequestFields fields)
    {
        CheckHosts(fields);
        CheckProxy(fields);
        fields.Text("auth", StartRules.MaxIdLength);
        CheckSecrets(fields);
    }

    private static void CheckHosts(RequestFields fields)
    {
        if (fields.Array("allowedHosts") is not { } hosts)
        {
            return;
        }

        if (hosts.GetArrayLength() > MaxEntries)
        {
            fields.Refuse("allowedHosts", $"Must hold at most {MaxEntries} hosts.");
            return;
        }

        var wrong = hosts.EnumerateArray().Index().Where(entry => !IsHost(entry.Item)).ToList();
        wrong.ForEach(entry => fields.RefuseItem(
            "allowedHosts", entry.Index, "Must be a host such as example.com, *.example.com or example.com:8443."));
    }

    private static bool IsHost(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 and <= 260 } text)
        {
            return false;
        }

        var colon = text.EndsWith(']') || text.Count(c => c == ':') > 1 && !text.StartsWith('[') ? -1 : text.LastIndexOf(':');
        var host = colon < 0 ? text : text[..colon];
        var isPort = colon < 0 || ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return isPort && Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) != UriHostNameType.Unknown;
    }

    private static void CheckProxy(RequestFields fields)
    {
        if (fields.Text("proxy", StartRules.MaxUrlLength) is { } proxy
            && !(Uri.TryCreate(proxy, UriKind.Absolute, out var uri) && ProxySchemes.Contains(uri.Scheme) && uri.Host.Length > 0))
        {
            fields.Refuse("proxy", "Must be an absolute http, https or socks5 URL.");
        }
    }

    private static void CheckSecrets(RequestFields fields)
    {
        if (fields.Object("secrets") is not { } secrets || fields.Within("secrets") is not { } entries)
        {
            return;
        }

        foreach (var secret in secrets.EnumerateObject().Where(secret => secret.Value.ValueKind != JsonValueKind.String))
        {
            entries.Refuse(secret.Name, "Must be a string.");
        }
    }
}
