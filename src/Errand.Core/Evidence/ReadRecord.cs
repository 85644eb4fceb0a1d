namespace Errand.Core.Evidence;

/// <summary>One piece of text that the host saw a script read: from a page, a response, or a value the page's own code returned.</summary>
/// <param name="Url">The page or response it came from.</param>
/// <param name="Selector">The locator or expression that read it; null when the whole page or response was read.</param>
/// <param name="Text">The raw text (a number or boolean as JSON spells it).</param>
public sealed record ReadRecord(string Url, string? Selector, string Text);
