using System.Collections.Concurrent;
using Errand.Core.Tasks;

namespace Errand.Storage.Queue;

/// <summary>The attempts that this process works on. Thread-safe.</summary>
internal sealed class RunningAttempts
{
    private readonly ConcurrentDictionary<string, RunningAttempt> byLease = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<WebTaskId, RunningAttempt> byTask = new();

    public int Count => byLease.Count;

    /// <summary>Notes an attempt before it begins in the database, so that no moment exists where it holds a lease and cannot be found.</summary>
    public RunningAttempt Enter(WebTaskId id, string lease)
    {
        var attempt = new RunningAttempt(this, id, lease);
        byLease[lease] = attempt;
        byTask[id] = attempt;
        return attempt;
    }

    public bool Holds(string? lease) => lease is not null && byLease.ContainsKey(lease);

    public RunningAttempt? Find(WebTaskId id) => byTask.GetValueOrDefault(id);

    /// <summary>Tells every attempt that this worker goes down.</summary>
    public void InterruptAll()
    {
        foreach (var attempt in byLease.Values)
            attempt.Interrupt();
    }

    internal void Leave(RunningAttempt attempt)
    {
        byLease.TryRemove(attempt.Lease, out _);
        byTask.TryRemove(new KeyValuePair<WebTaskId, RunningAttempt>(attempt.Id, attempt));
    }
}
