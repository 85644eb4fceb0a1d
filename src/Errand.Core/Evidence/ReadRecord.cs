namespace Errand.Core.Evidence;

/// <summary>One leaf that the host saw a script read.</summary>
/// <param name="Url">The page or response it was read from.</param>
/// <param name="Selector">The locator or expression that read it; null when a whole page or response was read.</param>
/// <param name="Text">The raw text or number as it was read.</param>
public sealed record ReadRecord(string Url, string? Selector, string Text);
