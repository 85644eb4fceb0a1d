namespace Errand.Core.Json;

/// <summary>Builds JSON Pointers (RFC 6901): the paths in faults, evidence and drift findings.</summary>
public static class JsonPointer
{
    /// <summary>The pointer of the member <paramref name="name"/> of the object at <paramref name="parent"/>.</summary>
    public static string Member(string parent, string name) => $"{parent}/{Escape(name)}";

    /// <summary>The pointer of an item of the array at <paramref name="parent"/>.</summary>
    public static string Item(string parent, int index) => $"{parent}/{index}";

    /// <summary>One segment as it stands in a pointer: <c>~</c> and <c>/</c> escaped.</summary>
    public static string Escape(string segment) =>
        segment.AsSpan().IndexOfAny('~', '/') < 0
            ? segment
            : segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The segments of a pointer, unescaped; null when <paramref name="pointer"/> is not one.</summary>
    public static IReadOnlyList<string>? Parse(string pointer)
    {
        if (pointer.Length == 0)
            return [];
        if (pointer[0] != '/')
            return null;
        var segments = pointer[1..].Split('/');
        return segments.Any(HasBadEscape) ? null : [.. segments.Select(Unescape)];
    }

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static bool HasBadEscape(string segment)
    {
        for (var i = segment.IndexOf('~', StringComparison.Ordinal); i >= 0; i = segment.IndexOf('~', i + 1))
        {
            if (i + 1 == segment.Length || segment[i + 1] is not ('0' or '1'))
                return true;
        }
        return false;
    }
}
