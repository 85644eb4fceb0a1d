namespace Errand.Server.WebTasks;

/// <summary>Where one value of a result was read.</summary>
/// <param name="Path">JSON Pointer into the result.</param>
/// <param name="Url">The page or response it was read on; params: for a parameter.</param>
/// <param name="Selector">The locator or expression that read it; absent when the whole page or response was read.</param>
/// <param name="Text">The raw text read there.</param>
internal sealed record EvidenceBody(string Path, string Url, string? Selector, string Text);
