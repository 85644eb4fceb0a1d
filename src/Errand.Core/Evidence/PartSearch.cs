namespace Errand.Core.Evidence;

/// <summary>Finds a read that a leaf is a part of, or several reads that it was put together from. What it looks through is bounded.</summary>
internal sealed class PartSearch(ReadIndex index)
{
    private const int MaxChecks = 256;
    private const int MaxTokens = 64;
    private const int ShortLength = 2;
    private long _scanLeft = 20_000_000;
    private int _last;

    /// <summary>The reads that account for <paramref name="folded"/>; empty when none do.</summary>
    public IReadOnlyList<int> Find(string folded)
    {
        var tokens = TextTokens.Of(folded).Take(MaxTokens + 1).ToList();
        var whole = tokens.Count == 0 ? null : FindByToken(folded, tokens);
        if ((whole ?? Joined(folded, tokens) ?? Scan(folded)) is not { } found)
            return [];
        _last = found[^1];
        return found;
    }

    private List<int>? FindByToken(string folded, List<(int Start, int Length)> tokens)
    {
        var rarest = tokens
            .Select(t => index.WithToken(folded.Substring(t.Start, t.Length)))
            .Where(reads => reads.Count > 0)
            .MinBy(reads => reads.Count);
        if (rarest is null)
            return null;
        var start = Nearest.AtOrAfter(rarest, _last);
        for (var i = 0; i < Math.Min(rarest.Count, MaxChecks); i++)
        {
            var read = rarest[(start + i) % rarest.Count];
            if (IsPart(index.Texts[read], folded))
                return [read];
        }
        return null;
    }

    private static bool IsPart(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (part.Length > ShortLength || TextTokens.IsWhole(text, at, part.Length))
                return true;
        }
        return false;
    }

    /// <summary>Covers the leaf's tokens with whole reads, the longest first; what stands between them is separators.</summary>
    private List<int>? Joined(string folded, List<(int Start, int Length)> tokens)
    {
        if (tokens.Count is < 2 or > MaxTokens)
            return null;
        var pieces = new List<int>();
        var next = 0;
        while (next < tokens.Count)
        {
            if (LongestRead(folded, tokens, next, pieces.Count == 0 ? _last : pieces[^1]) is not { } piece)
                return null;
            pieces.Add(piece.Read);
            next = piece.Next;
        }
        return pieces;
    }

    private (int Read, int Next)? LongestRead(string folded, List<(int Start, int Length)> tokens, int first, int near)
    {
        for (var last = tokens.Count - 1; last >= first; last--)
        {
            foreach (var text in Spellings(folded, tokens[first].Start, tokens[last].Start + tokens[last].Length))
            {
                if (index.WithFolded(text) is { Count: > 0 } reads)
                    return (reads[Nearest.To(reads, near + 1)], last + 1);
            }
        }
        return null;
    }

    /// <summary>The part as it is, and with the signs that stick to it, such as a currency.</summary>
    private static IEnumerable<string> Spellings(string folded, int start, int end)
    {
        yield return folded[start..end];
        var (from, to) = (start, end);
        while (from > 0 && IsSign(folded[from - 1]))
            from--;
        while (to < folded.Length && IsSign(folded[to]))
            to++;
        if (from < start)
            yield return folded[from..end];
        if (to > end)
            yield return folded[start..to];
        if (from < start && to > end)
            yield return folded[from..to];
    }

    private static bool IsSign(char character) => character != ' ' && !char.IsLetterOrDigit(character);

    private List<int>? Scan(string folded)
    {
        if (folded.Length <= ShortLength)
            return null;
        for (var i = 0; i < index.Divisible && _scanLeft > 0; i++)
        {
            var read = (_last + i) % index.Divisible;
            _scanLeft -= index.Texts[read].Length + 1;
            if (index.Texts[read].Contains(folded, StringComparison.Ordinal))
                return [read];
        }
        return null;
    }
}
