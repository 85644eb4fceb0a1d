namespace Errand.Storage.Access;

/// <summary>A key to be made.</summary>
/// <param name="Name">What its owner calls it; may be empty.</param>
/// <param name="Scope">What it may do.</param>
/// <param name="ExpiresAt">From when on it opens nothing; null: never.</param>
public sealed record NewApiKey(string Name, KeyScope Scope, DateTimeOffset? ExpiresAt);
