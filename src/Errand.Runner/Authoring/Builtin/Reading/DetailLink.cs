namespace Errand.Runner.Authoring.Builtin.Reading;

/// <summary>A link inside each record that may lead to the record's own page.</summary>
/// <param name="Selector">CSS selector relative to the record; empty when the record itself is the link.</param>
/// <param name="Field">The property that already holds this address; null when none does.</param>
/// <param name="Coverage">Share of the records that have it, 0 to 1.</param>
public sealed record DetailLink(string Selector, string? Field, double Coverage);
