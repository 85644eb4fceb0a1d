namespace Errand.Server.WebTasks;

/// <summary>Where to send the result.</summary>
/// <param name="Url">Absolute http or https URL.</param>
/// <param name="Secret">Signs what is sent; stored and echoed as ***.</param>
internal sealed record WebhookBody(Uri Url, string? Secret);
