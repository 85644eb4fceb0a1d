using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Runner.Authoring.Builtin.Navigating.Details;

/// <summary>What is read on each record's own page, and how the code gets there.</summary>
/// <param name="Link">The link in each record.</param>
/// <param name="Read">What is read on the page it leads to.</param>
/// <param name="Filling">Who puts the fields into the page, and so what the code has to wait for.</param>
internal sealed record DetailPlan(DetailLink Link, ReadPlan Read, DetailFilling Filling);
