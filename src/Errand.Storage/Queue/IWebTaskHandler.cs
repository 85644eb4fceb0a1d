namespace Errand.Storage.Queue;

/// <summary>
/// Does the work of one attempt. The queue calls it on a worker node, never twice at once for one task, and resolves it in a service scope of
/// its own for each attempt.
/// </summary>
public interface IWebTaskHandler
{
    /// <summary>
    /// Runs the task to an outcome. An exception counts as a bug and ends the task as <c>interrupted</c> after the allowed attempts; a
    /// cancellation counts as <see cref="AttemptOutcome.Canceled"/> or <see cref="AttemptOutcome.HandedBack"/>, as its cause was.
    /// </summary>
    /// <param name="attempt">The task and what may stop it.</param>
    /// <param name="cancellationToken">Fires with either of the attempt's tokens.</param>
    Task<AttemptOutcome> RunAsync(Attempt attempt, CancellationToken cancellationToken);
}
