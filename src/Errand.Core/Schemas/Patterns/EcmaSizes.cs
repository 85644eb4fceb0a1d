using System.Globalization;

namespace Errand.Core.Schemas.Patterns;

/// <summary>How large a pattern grows when its counted repeats are written out: what keeps <c>((a{999}){999}){999}</c> from costing a fortune.</summary>
internal sealed class EcmaSizes
{
    private readonly Stack<long> _outer = new();
    private long _here;
    private long _last;

    public void Add() => Take(1);

    public void Open()
    {
        _outer.Push(_here);
        _here = 0;
    }

    public void Close()
    {
        if (!_outer.TryPop(out var outer))
            throw new FormatException("a ) has no (");
        var group = Math.Max(1, _here);
        _here = outer;
        Take(group);
    }

    /// <summary>The last piece is repeated as <paramref name="counts"/> says: <c>n</c>, <c>n,</c> or <c>n,m</c>.</summary>
    public void Repeat(string counts)
    {
        var limits = counts.Split(',').Select(Limit).ToArray();
        if (limits is [var least, { } most] && most < least)
            throw new FormatException($"the repeat {{{counts}}} is out of order");
        _here -= _last;
        Take(_last * Math.Max(1, limits.Max() ?? 1));
    }

    public void End()
    {
        if (_outer.Count > 0)
            throw new FormatException("a ( is not closed");
    }

    private void Take(long size)
    {
        _last = size;
        _here += size;
        if (_here > SchemaLimits.PatternRepeat)
            throw new FormatException($"its repeats grow beyond {SchemaLimits.PatternRepeat} pieces");
    }

    private static long? Limit(string text) =>
        text.Length == 0 ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : long.MaxValue / 4 / SchemaLimits.PatternRepeat;
}
