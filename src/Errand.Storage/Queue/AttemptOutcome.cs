using Errand.Core.Tasks;
using Errand.Storage.Automations;

namespace Errand.Storage.Queue;

/// <summary>How an attempt ended; the queue writes it, in one transaction, unless the lease has passed on.</summary>
public abstract record AttemptOutcome
{
    private AttemptOutcome()
    {
    }

    /// <summary>
    /// The task is done. A draft is saved in the same transaction when the key's current version is still <see cref="VersionDraft.BasedOn"/>;
    /// otherwise it is dropped and the stored ending says <c>updated: false</c>.
    /// </summary>
    public sealed record Finished(TaskEnding Ending, VersionDraft? Draft) : AttemptOutcome;

    /// <summary>Try again after <paramref name="Delay"/> (a site that is down or asks for patience); <paramref name="Why"/> ends the task when no attempt is left.</summary>
    public sealed record RetryLater(TimeSpan Delay, TaskEnding Why) : AttemptOutcome;

    /// <summary>Stopped because the caller canceled.</summary>
    public sealed record Canceled : AttemptOutcome;

    /// <summary>Stopped by shutdown; costs no attempt and is taken again.</summary>
    public sealed record HandedBack : AttemptOutcome;
}
