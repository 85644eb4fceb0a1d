namespace Errand.Server.Access;

/// <summary>A key just made.</summary>
/// <param name="ApiKey">What to send as x-api-key. It is shown this once and cannot be found again.</param>
/// <param name="Key">The key as it is shown later.</param>
internal sealed record IssuedKeyBody(string ApiKey, KeyBody Key);
