namespace Errand.Server.Access;

/// <summary>A key, without the key itself.</summary>
internal sealed record KeyBody
{
    /// <summary>Names the key; opens nothing.</summary>
    public required string KeyId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do: read, run, admin.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it opens nothing.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Its last use, to the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
