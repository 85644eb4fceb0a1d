using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>One thing that can be read from every record: a place in it and what is read there, with the values it gives.</summary>
internal sealed record Column
{
    /// <summary>The element in each record; null where a record has none.</summary>
    public required IReadOnlyList<DomNode?> Nodes { get; init; }

    public required Selector Selector { get; init; }

    public IReadOnlyList<Selector> Alternatives { get; init; } = [];

    public required ReadSource Source { get; init; }

    public string? Argument { get; init; }

    /// <summary>What is read from each record; null where there is nothing.</summary>
    public required IReadOnlyList<string?> Values { get; init; }

    public required IReadOnlyList<Hint> Hints { get; init; }

    /// <summary>A label that all values begin with, to be cut off.</summary>
    public string? Prefix { get; init; }

    /// <summary>How often, on average, the selector matches in a record that has it.</summary>
    public double PerRecord { get; init; } = 1;

    public double Coverage => Values.Count == 0 ? 0 : Values.Count(value => value is not null) / (double)Values.Count;

    public double Distinctness
    {
        get
        {
            var values = Values.Where(value => value is not null).ToList();
            return values.Count == 0 ? 0 : values.Distinct().Count() / (double)values.Count;
        }
    }

    /// <summary>The first element found, which stands for the others where one is enough.</summary>
    public DomNode Example => Nodes.First(node => node is not null) ?? throw new InvalidOperationException("A column has at least one element.");
}
