namespace Errand.Core.Evidence;

/// <summary>The reads by all that a leaf may be looked up by. Each index is made when it is first asked for.</summary>
internal sealed class ReadIndex
{
    private const int MaxUrlLength = 2048;
    private readonly Lazy<Postings<string>> _raw;
    private readonly Lazy<Postings<string>> _folded;
    private readonly Lazy<Postings<decimal>> _numbers;
    private readonly Lazy<Postings<decimal>> _wholeNumbers;
    private readonly Lazy<Postings<DateOnly>> _dates;
    private readonly Lazy<Postings<string>> _urls;
    private readonly Lazy<Postings<bool>> _booleans;
    private readonly Lazy<Postings<string>> _tokens;

    /// <summary>
    /// Indexes <paramref name="reads"/>, and <paramref name="wholes"/> after them: texts that count only as a whole, such as the address of a page.
    /// </summary>
    public ReadIndex(IReadOnlyList<ReadRecord> reads, IReadOnlyList<ReadRecord> wholes)
    {
        Reads = [.. reads, .. wholes];
        Divisible = reads.Count;
        Texts = [.. Reads.Select(read => TextFold.Fold(read.Text))];
        _raw = new(() => Index<string>(Reads.Count, i => [Reads[i].Text], StringComparer.Ordinal));
        _folded = new(() => Index<string>(Reads.Count, i => [Texts[i]], StringComparer.Ordinal));
        _numbers = new(() => Index(Divisible, i => NumberText.Find(Texts[i])));
        _wholeNumbers = new(() => Index(Divisible, i => NumberText.Whole(Texts[i]) is { } number ? new[] { number } : []));
        _dates = new(() => Index(Divisible, i => DateText.Find(Texts[i])));
        _urls = new(() => Index(Reads.Count, Urls, StringComparer.Ordinal));
        _booleans = new(() => Index(Divisible, i => BooleanText.Read(Texts[i]) is { } answer ? new[] { answer } : []));
        _tokens = new(() => Index(Divisible, i => TextTokens.Of(Texts[i]).Select(t => Texts[i].Substring(t.Start, t.Length)), StringComparer.Ordinal));
    }

    public IReadOnlyList<ReadRecord> Reads { get; }

    /// <summary>How many of the reads may be taken apart.</summary>
    public int Divisible { get; }

    /// <summary>The folded text of each read.</summary>
    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<int> WithRaw(string text) => _raw.Value[text];

    public IReadOnlyList<int> WithFolded(string folded) => _folded.Value[folded];

    public IReadOnlyList<int> WithNumber(decimal number) => _numbers.Value[number];

    /// <summary>The reads that are this number and nothing else, but for a currency or unit sign.</summary>
    public IReadOnlyList<int> WithWholeNumber(decimal number) => _wholeNumbers.Value[number];

    public IReadOnlyList<int> WithDate(DateOnly date) => _dates.Value[date];

    public IReadOnlyList<int> WithUrl(string absolute) => _urls.Value[absolute];

    public IReadOnlyList<int> WithBoolean(bool answer) => _booleans.Value[answer];

    public IReadOnlyList<int> WithToken(string token) => _tokens.Value[token];

    private static Postings<TKey> Index<TKey>(int count, Func<int, IEnumerable<TKey>> keys, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        var postings = new Postings<TKey>(comparer);
        for (var i = 0; i < count; i++)
        {
            foreach (var key in keys(i))
                postings.Add(key, i);
        }
        return postings;
    }

    private IEnumerable<string> Urls(int read)
    {
        var text = Reads[read].Text.Trim();
        if (text.Length is 0 or > MaxUrlLength || text.Any(char.IsWhiteSpace) || !Uri.TryCreate(Reads[read].Url, UriKind.Absolute, out var page))
            return [];
        if (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
            return [absolute.AbsoluteUri];
        return Uri.TryCreate(text, UriKind.Relative, out var relative) && Uri.TryCreate(page, relative, out var resolved) ? [resolved.AbsoluteUri] : [];
    }
}
