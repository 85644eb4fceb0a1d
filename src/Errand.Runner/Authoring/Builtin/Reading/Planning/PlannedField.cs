using Errand.Runner.Authoring.Builtin.Reading.Fields;
using Errand.Runner.Authoring.Builtin.Reading.Regions;

namespace Errand.Runner.Authoring.Builtin.Reading.Planning;

/// <summary>One property of a record or an object, with how it is read.</summary>
internal sealed record PlannedField
{
    public required Wanted Wanted { get; init; }

    /// <summary>Where a leaf is read; null for an object or a list of objects.</summary>
    public Column? Column { get; init; }

    /// <summary>The items of a list, relative to the scope; null for one value.</summary>
    public Selector? Items { get; init; }

    /// <summary>The properties of an object, or of each item of a list of objects.</summary>
    public IReadOnlyList<PlannedField> Children { get; init; } = [];

    /// <summary>The part of the text that is wanted.</summary>
    public NamePart Part { get; init; }

    public double Certainty { get; init; }
}
