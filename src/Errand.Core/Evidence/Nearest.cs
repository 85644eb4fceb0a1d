namespace Errand.Core.Evidence;

/// <summary>Searches in sorted lists of reads.</summary>
internal static class Nearest
{
    /// <summary>The position of the first entry at or after <paramref name="read"/>; 0 when all lie before.</summary>
    public static int AtOrAfter(IReadOnlyList<int> sorted, int read)
    {
        var at = LowerBound(sorted, read);
        return at < sorted.Count ? at : 0;
    }

    /// <summary>The position of the entry nearest to <paramref name="read"/>, the later of two equally near ones.</summary>
    public static int To(IReadOnlyList<int> sorted, int read)
    {
        var at = LowerBound(sorted, read);
        if (at == sorted.Count)
            return at - 1;
        return at > 0 && read - sorted[at - 1] < sorted[at] - read ? at - 1 : at;
    }

    private static int LowerBound(IReadOnlyList<int> sorted, int read)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < read)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
