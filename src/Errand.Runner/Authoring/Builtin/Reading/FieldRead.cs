namespace Errand.Runner.Authoring.Builtin.Reading;

/// <summary>Where one property is read.</summary>
/// <param name="Name">The property; nested ones with dots (<c>seller.name</c>), those of nested lists with brackets (<c>offers[].price</c>).</param>
/// <param name="Selector">CSS selector, relative to the record or, for an object, to the document; empty for the record itself; null when the value is not read by selector (a label, embedded data).</param>
/// <param name="Source">What of the element is read: <c>text</c>, an attribute's name, <c>label</c>, <c>heading</c> or <c>json</c>.</param>
/// <param name="Certainty">0 to 1.</param>
public sealed record FieldRead(string Name, string? Selector, string Source, double Certainty)
{
    /// <summary>Further selectors that give the same values on the surveyed page.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];
}
