using Errand.Storage.Databases;

namespace Errand.Storage.Access;

/// <summary>A row of <c>api_keys</c>, as Dapper fills it.</summary>
internal sealed class KeyRow
{
    public const string Columns =
        "id AS Id, hash AS Hash, name AS Name, scope AS Scope, created_at AS CreatedAt, expires_at AS ExpiresAt, last_used_at AS LastUsedAt, revoked_at AS RevokedAt";

    public required string Id { get; init; }

    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required string Scope { get; init; }

    public long CreatedAt { get; init; }

    public long? ExpiresAt { get; init; }

    public long? LastUsedAt { get; init; }

    public long? RevokedAt { get; init; }

    /// <summary>What the key may do; a word that is unknown here may do the least.</summary>
    public KeyScope ScopeOrLeast => KeyScopes.Parse(Scope) ?? KeyScope.Read;

    public ApiKey ToKey() => new()
    {
        Id = Id,
        Name = Name,
        Scope = ScopeOrLeast,
        CreatedAt = UnixTime.FromMs(CreatedAt),
        ExpiresAt = UnixTime.FromMs(ExpiresAt),
        LastUsedAt = UnixTime.FromMs(LastUsedAt),
        RevokedAt = UnixTime.FromMs(RevokedAt),
    };
}
