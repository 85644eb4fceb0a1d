using Errand.Core.Tasks;

namespace Errand.Storage.Events;

/// <summary>What happened in each task, in order. Durable, thread-safe.</summary>
public interface IEventLog
{
    /// <summary>Adds a step (its <see cref="TaskEvent.Sequence"/> is ignored and given anew) and wakes readers. Beyond the limit a task may log, it drops silently.</summary>
    Task AppendAsync(WebTaskId id, TaskEvent step, CancellationToken cancellationToken);

    /// <summary>Steps behind <paramref name="after"/>, in order, at most <paramref name="limit"/>. The caller has checked the workspace.</summary>
    Task<IReadOnlyList<TaskEvent>> ReadAsync(WebTaskId id, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Steps behind <paramref name="after"/> as they come, until the task is final and all of them are read.</summary>
    IAsyncEnumerable<TaskEvent> FollowAsync(WorkspaceId workspaceId, WebTaskId id, long after, CancellationToken cancellationToken);
}
