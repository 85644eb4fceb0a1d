namespace Errand.Storage.Access;

/// <summary>A key as it may be shown at any time: all but the key itself.</summary>
public sealed record ApiKey
{
    /// <summary>Names the key without opening anything (<c>key_…</c>).</summary>
    public required string Id { get; init; }

    /// <summary>What its owner calls it; may be empty.</summary>
    public required string Name { get; init; }

    public required KeyScope Scope { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it opens nothing; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Its last use, to the minute; null when it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
