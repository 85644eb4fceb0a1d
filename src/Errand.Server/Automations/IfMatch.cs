using System.Globalization;

namespace Errand.Server.Automations;

/// <summary>The <c>If-Match</c> of a write: which versions the caller is ready to write over. Takes <c>3</c>, <c>"3"</c>, a list of them, and <c>*</c>.</summary>
/// <param name="Versions">The versions named; null for any.</param>
internal sealed record IfMatch(IReadOnlyList<int>? Versions)
{
    /// <summary>Whether the header lets a write over <paramref name="current"/> go on.</summary>
    public bool Allows(int current) => Versions is null || Versions.Contains(current);

    /// <summary>Reads the header; null when it is absent. What is no version number matches none.</summary>
    public static IfMatch? Of(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString().Trim();
        return text switch
        {
            "" => null,
            "*" => new IfMatch((IReadOnlyList<int>?)null),
            _ => new IfMatch([.. text.Split(',', StringSplitOptions.TrimEntries).Select(NumberOf).OfType<int>()]),
        };
    }

    private static int? NumberOf(string tag)
    {
        var bare = tag is ['"', .. var inner, '"'] ? inner : tag;
        return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
