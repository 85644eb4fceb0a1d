using Errand.Runner.Authoring.Builtin.Reading.Values;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>One property that the goal wants.</summary>
internal sealed record Wanted
{
    public required string Name { get; init; }

    /// <summary>The words of its name, and of its title when that says more.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The words of its description: hints, weaker than the name.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    public ValueKind Kind { get; init; }

    public JsonType Type { get; init; }

    /// <summary>Dates in the form the schema's format asks for: <c>date</c>, <c>date-time</c>, or null for as written.</summary>
    public string? Format { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>An array of this.</summary>
    public bool IsList { get; init; }

    /// <summary>The properties of an object (or of each item of a list of objects); empty for a leaf.</summary>
    public IReadOnlyList<Wanted> Properties { get; init; } = [];

    public bool IsLeaf => Properties.Count == 0;
}
