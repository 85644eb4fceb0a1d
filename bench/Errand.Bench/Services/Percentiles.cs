using System.Globalization;

namespace Errand.Bench.Services;

/// <summary>Durations in order, for reading percentiles off.</summary>
internal sealed class Percentiles(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    /// <summary>The value that the given share (0 to 1) of all does not exceed, in milliseconds.</summary>
    public double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)Math.Ceiling(share * _sorted.Length) - 1)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"p50 {At(0.5):0.0} ms · p90 {At(0.9):0.0} ms · p99 {At(0.99):0.0} ms · max {_sorted[^1]:0.0} ms · n {_sorted.Length}");
}
