namespace Errand.Runner.Journey.Running;

/// <summary>What triage may know of a page: facts, no judgement.</summary>
/// <param name="Url">The page's address; empty when the browser could not be asked.</param>
/// <param name="Status">HTTP status of the last document it loaded; null when none was loaded.</param>
/// <param name="RetryAfter">What that response asked to wait; null when it asked nothing.</param>
/// <param name="Text">Title and the beginning of the visible text.</param>
/// <param name="HasPasswordField">Whether a visible password field stands on it.</param>
/// <param name="HasCaptcha">Whether a known captcha widget stands on it.</param>
internal sealed record PageSight(string Url, int? Status, TimeSpan? RetryAfter, string Text, bool HasPasswordField, bool HasCaptcha)
{
    /// <summary>Nothing is known.</summary>
    public static PageSight Unknown { get; } = new("", null, null, "", false, false);
}
