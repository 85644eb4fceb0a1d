namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>Selectors compared as they are written, and how glad a person would be to own one.</summary>
internal static class SelectorText
{
    public static IEqualityComparer<Selector> Comparer { get; } =
        EqualityComparer<Selector>.Create((one, other) => one?.ToString() == other?.ToString(), selector => selector.ToString().GetHashCode(StringComparison.Ordinal));

    /// <summary>Lower is better: few steps, names that mean something, no counting of siblings.</summary>
    public static double Cost(Selector selector) => selector.Steps.Sum(step => CostOf(step.Compound)) + selector.ToString().Length / 100.0;

    private static double CostOf(Compound compound)
    {
        var cost = 1.0;
        if (compound.NthOfType > 0) cost += 3;
        if (compound.Has is not null) cost += 0.4;
        if (compound.Class is { } name) cost += 1.5 * (1 - ClassNames.Worth(name));
        if (compound is { Class: null, Id: null, Attribute: null }) cost += compound.Tag is "div" or "span" ? 1.5 : 0.5;
        if (compound.Attribute is "itemprop" or "data-testid" or "data-test" or "data-qa") cost -= 0.3;
        return cost;
    }
}
