namespace Errand.Storage.Tasks;

/// <summary>The caller's <c>Idempotency-Key</c> and a hash (hex) of the request it came with.</summary>
public sealed record IdempotencyKey(string Value, string RequestHash);
