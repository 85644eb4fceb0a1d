namespace Errand.Storage.Queue;

/// <summary>Does the work of one attempt. The queue calls it on a worker node, never twice at once for one task.</summary>
public interface IWebTaskHandler
{
    /// <summary>
    /// Runs the task to an outcome. An exception counts as a bug and ends the task as <c>interrupted</c> after the allowed attempts.
    /// </summary>
    Task<AttemptOutcome> RunAsync(Attempt attempt, CancellationToken cancellationToken);
}
