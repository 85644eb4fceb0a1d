namespace Errand.Runner.Scripting;

/// <summary>One call of the automation on its page.</summary>
/// <param name="Api">The Playwright name, such as <c>page.goto</c> or <c>locator.click</c>.</param>
/// <param name="Target">The selector or URL it was called on; null when it has none.</param>
/// <param name="Url">The page's address after the call.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Error">First line of the error; null when it succeeded.</param>
public sealed record ScriptStep(string Api, string? Target, string Url, TimeSpan Duration, string? Error);
