namespace Errand.Runner.Authoring.Looking.Writing;

/// <summary>What has changed between two looks at one document, line by line.</summary>
internal static class LookDifference
{
    /// <summary>The lines that tell it; null when telling the page anew is shorter.</summary>
    public static IReadOnlyList<LookLine>? Between(IReadOnlyList<LookLine> before, IReadOnlyList<LookLine> now)
    {
        var old = Flat(before).DistinctBy(line => line.Key).ToDictionary(line => line.Key, StringComparer.Ordinal);
        var kept = Flat(now).Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        List<LookLine> changes = [.. Changed(now, old, ""), .. Removed(before, kept)];
        return changes.Sum(line => line.Tokens) * 5 > now.Sum(line => line.Tokens) * 4 ? null : changes;
    }

    private static IEnumerable<LookLine> Changed(IReadOnlyList<LookLine> lines, Dictionary<string, LookLine> old, string place)
    {
        foreach (var line in lines)
        {
            if (!old.TryGetValue(line.Key, out var was))
            {
                yield return Marked("+", line, place);
                continue;
            }

            if (was.Text != line.Text)
            {
                yield return new LookLine { Key = line.Key, Text = $"~ {line.Text}", IsFold = line.IsFold };
            }

            foreach (var deeper in Changed(line.Below, old, $" in {line.Key}"))
            {
                yield return deeper;
            }
        }
    }

    /// <summary>Only the top of what has gone.</summary>
    private static IEnumerable<LookLine> Removed(IReadOnlyList<LookLine> lines, HashSet<string> kept) => lines.SelectMany(line =>
        kept.Contains(line.Key) ? Removed(line.Below, kept)
        : line.IsFold ? []
        : new[] { new LookLine { Key = line.Key, Text = $"- {line.Text}" } }.Concat(Survivors(line.Below, kept)));

    private static IEnumerable<LookLine> Survivors(IReadOnlyList<LookLine> lines, HashSet<string> kept) =>
        lines.SelectMany(line => kept.Contains(line.Key) ? Removed(line.Below, kept) : Survivors(line.Below, kept));

    private static LookLine Marked(string sign, LookLine line, string place) => new()
    {
        Key = line.Key,
        Text = $"{sign}{place} {line.Text}",
        Below = line.Below,
        IsFold = line.IsFold,
        IsMarginal = line.IsMarginal,
    };

    private static IEnumerable<LookLine> Flat(IReadOnlyList<LookLine> lines) => lines.SelectMany(line => Flat(line.Below).Prepend(line));
}
