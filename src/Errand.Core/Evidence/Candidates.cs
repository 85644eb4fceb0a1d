using System.Globalization;
using System.Text.Json;

namespace Errand.Core.Evidence;

/// <summary>Finds the reads that may account for a leaf: the best kind of match that there is, and all reads that match so well.</summary>
internal sealed class Candidates(ReadIndex index)
{
    /// <summary>In the order they were read; empty when none matches as a whole.</summary>
    public IReadOnlyList<int> For(ResultLeaf leaf) => leaf.Value.Kind switch
    {
        JsonValueKind.String => ForText(leaf.Value.Text ?? ""),
        JsonValueKind.Number => ForNumber(leaf.Value.Node?.ToJsonString() ?? ""),
        _ => ForBoolean(leaf.Value.Kind == JsonValueKind.True),
    };

    private IReadOnlyList<int> ForText(string text)
    {
        var folded = TextFold.Fold(text);
        return First(
            () => index.WithRaw(text),
            () => index.WithFolded(folded),
            () => AbsoluteUrl(text) is { } url ? index.WithUrl(url) : [],
            () => DateText.Whole(folded) is { } date ? index.WithDate(date) : [],
            () => NumberText.Whole(folded) is { } number ? index.WithNumber(number) : []);
    }

    private IReadOnlyList<int> ForNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? First(() => index.WithRaw(text), () => index.WithWholeNumber(number), () => index.WithNumber(number))
            : index.WithRaw(text);

    private IReadOnlyList<int> ForBoolean(bool value) => First(
        () => index.WithRaw(value ? "true" : "false"),
        () => index.WithBoolean(value),
        () => index.WithBoolean(!value));

    private static IReadOnlyList<int> First(params ReadOnlySpan<Func<IReadOnlyList<int>>> lookups)
    {
        foreach (var lookup in lookups)
        {
            if (lookup() is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    private static string? AbsoluteUrl(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url)
            ? url.AbsoluteUri
            : null;
}
