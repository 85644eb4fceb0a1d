namespace Errand.Storage.Access;

/// <summary>A key that opens the workspace it was shown to.</summary>
/// <param name="Id">Names the key without opening anything.</param>
/// <param name="Scope">What it may do.</param>
public sealed record OpenKey(string Id, KeyScope Scope);
