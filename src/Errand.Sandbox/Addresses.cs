using System.Text.Json;

namespace Errand.Sandbox;

/// <summary>Splits an address into the parts a script's <c>URL</c> has.</summary>
internal static class Addresses
{
    /// <summary>The parts as JSON; null when it is no address.</summary>
    public static string? Parse(string text, string? baseText)
    {
        Uri? found;
        var parsed = baseText is null
            ? Uri.TryCreate(text.Trim(), UriKind.Absolute, out found) && text.Contains(':')
            : Uri.TryCreate(baseText, UriKind.Absolute, out var from) & Uri.TryCreate(from, text.Trim(), out found);
        if (!parsed || found is null || (found.IsFile && !text.StartsWith("file:", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var special = found.Scheme is "http" or "https" or "ws" or "wss" or "ftp" or "file";
        if (special && found.Scheme != "file" && found.Host.Length == 0)
        {
            return null;
        }

        var user = found.UserInfo.Split(':', 2);
        return Write(found, special, user[0], user.Length > 1 ? user[1] : "");
    }

    private static string Write(Uri uri, bool special, string user, string password)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("protocol", uri.Scheme + ":");
            json.WriteBoolean("slashes", special || uri.Authority.Length > 0);
            json.WriteString("username", user);
            json.WriteString("password", password);
            json.WriteString("hostname", uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost);
            json.WriteString("port", uri.IsDefaultPort || uri.Port < 0 ? "" : uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("pathname", uri.AbsolutePath);
            json.WriteString("search", uri.Query is "?" ? "" : uri.Query);
            json.WriteString("hash", uri.Fragment is "#" ? "" : uri.Fragment);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
