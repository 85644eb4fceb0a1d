namespace Errand.Core.Tasks;

/// <summary>Where one leaf of a result comes from.</summary>
/// <param name="Path">JSON Pointer into the result.</param>
/// <param name="Url">Page or response it was read from; <c>params:</c> for a parameter.</param>
/// <param name="Selector">The locator or expression that read it; null when the whole page or response was read.</param>
/// <param name="Text">The raw text that was read there.</param>
public sealed record EvidenceItem(string Path, string Url, string? Selector, string Text);
