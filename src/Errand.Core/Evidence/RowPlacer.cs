namespace Errand.Core.Evidence;

/// <summary>
/// Chooses among equal texts the one of the right row. The leaf of a row with the fewest candidates is its anchor; the other fields keep the
/// distance from it that they had in the row before, be it one read on (row by row) or a whole column on (field by field).
/// </summary>
internal sealed class RowPlacer
{
    private readonly Dictionary<(string Anchor, string Field), int> _distances = [];
    private readonly Dictionary<string, int> _lastAnchors = new(StringComparer.Ordinal);

    /// <summary>For each leaf of a row (with candidates, sorted and not empty) the read chosen.</summary>
    public IReadOnlyList<int> Place(IReadOnlyList<(ResultLeaf Leaf, IReadOnlyList<int> Reads)> row)
    {
        var anchor = row.MinBy(l => l.Reads.Count);
        var at = PlaceAnchor(anchor.Leaf.Field, anchor.Reads);
        var placed = new List<int>(row.Count);
        var previous = at;
        foreach (var (leaf, reads) in row)
        {
            var chosen = leaf.Path == anchor.Leaf.Path ? at : PlaceField((anchor.Leaf.Field, leaf.Field), reads, at, previous);
            placed.Add(chosen);
            previous = chosen;
        }
        return placed;
    }

    private int PlaceAnchor(string field, IReadOnlyList<int> reads)
    {
        var at = _lastAnchors.TryGetValue(field, out var last) ? reads[Nearest.AtOrAfter(reads, last + 1)] : reads[0];
        return _lastAnchors[field] = at;
    }

    private int PlaceField((string, string) key, IReadOnlyList<int> reads, int anchor, int previous)
    {
        var chosen = _distances.TryGetValue(key, out var distance)
            ? reads[Nearest.To(reads, anchor + distance)]
            : reads[Nearest.AtOrAfter(reads, previous)];
        _distances[key] = chosen - anchor;
        return chosen;
    }
}
