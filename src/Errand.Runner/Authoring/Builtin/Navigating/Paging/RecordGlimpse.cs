namespace Errand.Runner.Authoring.Builtin.Navigating.Paging;

/// <summary>The records of a page at one moment.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">What the first says.</param>
/// <param name="Last">What the last says.</param>
internal sealed record RecordGlimpse(int Count, string First, string Last);
