using Errand.Runner.Authoring.Builtin.Reading.Survey;

namespace Errand.Runner.Authoring.Builtin.Reading.Regions;

/// <summary>Elements that may be the records of a list, and the selector that finds exactly them.</summary>
/// <param name="Selector">Finds them from the document.</param>
/// <param name="Records">In page order.</param>
/// <param name="Prior">How much it looks like the list a visitor came for, whatever is wanted, 0 to 1.</param>
internal sealed record RecordSet(Selector Selector, IReadOnlyList<DomNode> Records, double Prior);
