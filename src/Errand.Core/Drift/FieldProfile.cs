namespace Errand.Core.Drift;

/// <summary>What good values of one field look like, counted over the outputs learned from.</summary>
public sealed record FieldProfile
{
    /// <summary>Filled values by JSON type: <c>string</c>, <c>number</c>, <c>boolean</c>, <c>object</c>, <c>array</c>.</summary>
    public IReadOnlyDictionary<string, int> Types { get; init; } = new Dictionary<string, int>();

    /// <summary>Filled texts by coarse pattern: <c>number</c>, <c>price</c>, <c>date</c>, <c>url</c>, <c>email</c>, <c>text</c>, <c>long-text</c>.</summary>
    public IReadOnlyDictionary<string, int> Patterns { get; init; } = new Dictionary<string, int>();

    /// <summary>The largest share of empty values (null, missing, blank, empty list) in one good output, 0 to 1.</summary>
    public double MaxEmptyRate { get; init; }

    /// <summary>The smallest share of different values among the filled ones in one good output of at least five, 0 to 1; null when there was none so large.</summary>
    public double? MinDistinctRate { get; init; }
}
