using System.Text;
using System.Text.Json;

namespace Errand.Core.Requests;

/// <summary>
/// <c>{{name}}</c> and <c>{name}</c>, replaced by the value of the parameter of that name: strings as they are, numbers as spelled,
/// objects and arrays as compact JSON, null as nothing. A name that is no parameter stays as it stands; a value is never searched again.
/// </summary>
internal static class Placeholders
{
    private const int MaxNameLength = 200;

    /// <summary>The text with values put in; null when it grows past <paramref name="maxLength"/>.</summary>
    public static string? InText(string template, JsonElement? parameters, int maxLength) =>
        Replace(template, parameters, maxLength, static (_, value) => value);

    /// <summary>The same for a URL: from the path on, values are percent-encoded; before it they stand as they are.</summary>
    public static string? InUrl(string template, JsonElement? parameters, int maxLength) =>
        Replace(template, parameters, maxLength, static (before, value) => IsBehindHost(before.ToString()) ? Uri.EscapeDataString(value) : value);

    private static string? Replace(string template, JsonElement? parameters, int maxLength, Func<StringBuilder, string, string> write)
    {
        if (parameters is not { } known || !template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var text = new StringBuilder();
        var position = 0;
        while (position < template.Length && text.Length <= maxLength)
        {
            var found = At(template, position, known);
            _ = found is { } hit ? text.Append(write(text, hit.Value)) : text.Append(template[position]);
            position += found?.Length ?? 1;
        }

        return text.Length <= maxLength ? text.ToString() : null;
    }

    private static (string Value, int Length)? At(string template, int position, JsonElement parameters) =>
        template[position] != '{' ? null : At(template, position, "{{", "}}", parameters) ?? At(template, position, "{", "}", parameters);

    private static (string Value, int Length)? At(string template, int position, string open, string close, JsonElement parameters)
    {
        if (string.CompareOrdinal(template, position, open, 0, open.Length) != 0)
        {
            return null;
        }

        var start = position + open.Length;
        var end = template.IndexOf(close, start, Math.Min(MaxNameLength + close.Length, template.Length - start), StringComparison.Ordinal);
        return end >= 0 && Find(template[start..end], parameters) is { } value ? (ValueText.Of(value), end + close.Length - position) : null;
    }

    private static JsonElement? Find(string name, JsonElement parameters) =>
        parameters.TryGetProperty(name, out var value) || parameters.TryGetProperty(name.Trim(), out value) ? value : null;

    private static bool IsBehindHost(string before)
    {
        var scheme = before.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && before.AsSpan(scheme + 3).IndexOfAny('/', '?', '#') >= 0;
    }
}
