namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>What the goal's schema comes down to.</summary>
/// <param name="IsList">Records in a list, rather than one object.</param>
/// <param name="ListProperty">The property that holds the list, when an object stands around it.</param>
/// <param name="Record">The properties of a record, or of the one object.</param>
/// <param name="Header">What stands once, beside the list.</param>
internal sealed record Shape(bool IsList, string? ListProperty, IReadOnlyList<Wanted> Record, IReadOnlyList<Wanted> Header)
{
    /// <summary>Each record is a bare value, not an object: the one wanted property has no name of its own.</summary>
    public bool IsBare { get; init; }
}
