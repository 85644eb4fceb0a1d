namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>Web addresses as they stand in attributes.</summary>
internal static class Addresses
{
    /// <summary>Resolved against the page; null for what leads nowhere (<c>#</c>, <c>javascript:</c>).</summary>
    public static string? Absolute(string value, Uri baseUri)
    {
        var trimmed = value.Trim();
        if (trimmed.Length == 0 || trimmed == "#" || trimmed.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return null;
        return Uri.TryCreate(baseUri, trimmed, out var resolved) ? resolved.AbsoluteUri : null;
    }

    public static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
