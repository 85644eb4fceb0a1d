namespace Errand.Storage.Access;

/// <summary>A key just made, with its text. This is the only time the text is known.</summary>
/// <param name="Key">The key as it may be shown later.</param>
/// <param name="Text">What callers send; never stored.</param>
public sealed record IssuedKey(ApiKey Key, string Text);
