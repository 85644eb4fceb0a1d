using Errand.Storage.Access;

namespace Errand.Server.Access;

/// <summary>The wire form of keys and of the audit log.</summary>
internal static class AccessShapes
{
    public static KeyBody ToBody(this ApiKey key) => new()
    {
        KeyId = key.Id,
        Name = key.Name,
        Scopes = KeyScopes.Including(key.Scope),
        CreatedAt = key.CreatedAt,
        ExpiresAt = key.ExpiresAt,
        LastUsedAt = key.LastUsedAt,
        RevokedAt = key.RevokedAt,
    };

    public static AuditItem ToItem(this AuditEntry entry) => new()
    {
        Sequence = entry.Sequence,
        At = entry.At,
        Actor = entry.Actor,
        Action = entry.Action,
        Subject = entry.Subject,
        Detail = entry.Detail,
    };
}
