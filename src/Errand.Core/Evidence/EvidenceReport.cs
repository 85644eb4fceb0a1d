using Errand.Core.Tasks;

namespace Errand.Core.Evidence;

/// <summary>Where the leaves of a result come from.</summary>
/// <param name="Items">In result order. A leaf put together from several reads has one item for each.</param>
/// <param name="Ungrounded">JSON Pointers of the leaves that no read and no parameter accounts for.</param>
public sealed record EvidenceReport(IReadOnlyList<EvidenceItem> Items, IReadOnlyList<string> Ungrounded);
