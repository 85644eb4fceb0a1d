using Errand.Core.Tasks;

namespace Errand.Storage.Effects;

/// <summary>Irreversible steps, written down before and after they run. Durable before it returns.</summary>
public interface IEffectJournal
{
    /// <summary>Writes that the step is about to run.</summary>
    /// <exception cref="Queue.LeaseLostException">The attempt no longer holds the task: the step must not run.</exception>
    Task BeginAsync(WebTaskId id, string lease, string label, CancellationToken cancellationToken);

    /// <summary>Writes that the step has run, whoever holds the task by now.</summary>
    /// <exception cref="Queue.LeaseLostException">This attempt began no such step.</exception>
    Task CompleteAsync(WebTaskId id, string lease, string label, CancellationToken cancellationToken);

    /// <summary>All steps of the task that have begun, in order.</summary>
    Task<IReadOnlyList<Effect>> ReadAsync(WebTaskId id, CancellationToken cancellationToken);
}
