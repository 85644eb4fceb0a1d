namespace Errand.Core.Schemas.Reading;

/// <summary>Resolves the references of a schema (RFC 3986), as text: <c>urn:</c> bases have no hierarchy to resolve in.</summary>
internal static class SchemaUri
{
    /// <summary>The base of a document that names none.</summary>
    public const string Document = "json-schema://document/";

    /// <summary>Splits off the fragment: null when there is none, percent-decoded when there is.</summary>
    public static (string Uri, string? Fragment) Split(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (reference, null) : (reference[..hash], Uri.UnescapeDataString(reference[(hash + 1)..]));
    }

    /// <summary><paramref name="reference"/> (without fragment) seen from <paramref name="baseUri"/>; null when it is malformed.</summary>
    public static string? Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0)
            return baseUri;
        if (HasScheme(reference))
            return Uri.TryCreate(reference, UriKind.Absolute, out var absolute) ? absolute.AbsoluteUri : null;
        return Uri.TryCreate(reference, UriKind.Relative, out var relative)
            && Uri.TryCreate(new Uri(baseUri), relative, out var resolved) ? resolved.AbsoluteUri : null;
    }

    private static bool HasScheme(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(reference[0])
            && reference.AsSpan(0, colon).IndexOfAnyExceptInRange('+', 'z') < 0
            && reference.AsSpan(0, colon).IndexOf('/') < 0;
    }
}
