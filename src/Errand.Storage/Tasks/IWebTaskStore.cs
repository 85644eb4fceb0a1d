using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>
/// Web tasks and their ends, durable: a call that has returned survives a crash. Thread-safe. Every read is filtered by workspace.
/// One conformance suite holds every implementation.
/// </summary>
public interface IWebTaskStore
{
    /// <summary>
    /// Stores a task and enqueues it in one transaction, with its idempotency key when there is one.
    /// A key seen before with the same request hash answers the first task; with another hash, a conflict. A full queue stores nothing.
    /// </summary>
    Task<StartOutcome> StartAsync(NewWebTask task, CancellationToken cancellationToken);

    /// <summary>The task, or null when this workspace has none of that id.</summary>
    Task<WebTask?> FindAsync(WorkspaceId workspaceId, WebTaskId id, CancellationToken cancellationToken);

    /// <summary>
    /// Tasks of a workspace, newest first, at most <see cref="WebTaskQuery.Limit"/>, from the query's cursor on. To stay cheap, a listed
    /// ending carries no <see cref="TaskEnding.ResultJson"/>; <see cref="FindAsync"/> gives it.
    /// </summary>
    Task<WebTaskPage> ListAsync(WorkspaceId workspaceId, WebTaskQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Cancels: a pending task at once; a started one is told to stop and is canceled within a second, listening or not, and even when it
    /// finishes meanwhile; a final one stays as it is. Once the wish is written it is carried out, also when the caller stops waiting.
    /// Answers the task as it is afterwards, or null when there is none.
    /// </summary>
    Task<WebTask?> CancelAsync(WorkspaceId workspaceId, WebTaskId id, CancelReason reason, CancellationToken cancellationToken);

    /// <summary>
    /// Completes when the task is final or <paramref name="wait"/> is over, whichever is first, and answers the task as it is then;
    /// null when there is none. Waits for a signal, not in a polling loop.
    /// </summary>
    Task<WebTask?> WaitAsync(WorkspaceId workspaceId, WebTaskId id, TimeSpan wait, CancellationToken cancellationToken);
}
