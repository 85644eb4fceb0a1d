using Errand.Runner.Authoring.Builtin.Reading.Regions;
using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Fields;

/// <summary>A place that records have in common.</summary>
/// <param name="Selector">The best selector, relative to a record.</param>
/// <param name="Alternatives">Further ones that find the same elements.</param>
/// <param name="Nodes">The first match in each record; null where there is none.</param>
/// <param name="PerRecord">Matches on average in a record that has any.</param>
internal sealed record Slot(Selector Selector, IReadOnlyList<Selector> Alternatives, IReadOnlyList<DomNode?> Nodes, double PerRecord);
