using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Runner.Authoring.Builtin.Navigating.Details;

/// <summary>What is read on each record's own page, and how the code gets there.</summary>
/// <param name="Link">The link in each record.</param>
/// <param name="Read">What is read on the page it leads to.</param>
/// <param name="IsScripted">The page fills itself by script, so the code has to wait for it.</param>
internal sealed record DetailPlan(DetailLink Link, ReadPlan Read, bool IsScripted);
