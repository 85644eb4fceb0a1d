namespace Errand.Core.Evidence;

/// <summary>For each key the reads that have it, in the order they were made.</summary>
internal sealed class Postings<TKey>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<int>> _reads = new(comparer);

    public void Add(TKey key, int read)
    {
        if (!_reads.TryGetValue(key, out var list))
            _reads[key] = list = [];
        if (list.Count == 0 || list[^1] != read)
            list.Add(read);
    }

    /// <summary>The reads with <paramref name="key"/>; empty when there are none.</summary>
    public IReadOnlyList<int> this[TKey key] => _reads.TryGetValue(key, out var list) ? list : [];
}
