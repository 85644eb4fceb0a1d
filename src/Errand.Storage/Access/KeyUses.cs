using System.Collections.Concurrent;
using Errand.Storage.Databases;

namespace Errand.Storage.Access;

/// <summary>Notes when keys were last used, to the minute: a busy key costs one write a minute, not one a request.</summary>
internal sealed class KeyUses(IDatabase database, TimeProvider time)
{
    private static readonly long Grain = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;
    private readonly ConcurrentDictionary<string, long> noted = new(StringComparer.Ordinal);

    public async Task NoteAsync(string keyId, long? lastUsedAt, CancellationToken cancellationToken)
    {
        var now = time.NowMs();
        var last = noted.GetOrAdd(keyId, lastUsedAt ?? long.MinValue / 2);
        if (now - last < Grain || !noted.TryUpdate(keyId, now, last))
            return;
        await database.WriteAsync(
            transaction => transaction.ExecuteAsync(
                "UPDATE api_keys SET last_used_at = @Now WHERE id = @Id", new { Id = keyId, Now = now }, cancellationToken),
            null,
            cancellationToken);
    }
}
