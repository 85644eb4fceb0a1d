using Errand.Core.Tasks;
using Errand.Storage.Queue;

namespace Errand.Server.Tests.Hosting;

/// <summary>The worker of a test: what it does with a task is the test's own say. Until it has a script, tasks stay pending.</summary>
internal sealed class ScriptedWork : IWebTaskHandler
{
    private readonly TaskCompletionSource scripted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<Attempt, CancellationToken, Task<AttemptOutcome>>? script;

    public void Does(Func<Attempt, CancellationToken, Task<AttemptOutcome>> work)
    {
        script = work;
        scripted.TrySetResult();
    }

    public void EndsWith(TaskEnding ending) => Does((_, _) => Task.FromResult<AttemptOutcome>(new AttemptOutcome.Finished(ending, null)));

    /// <summary>Completes when there is something to do.</summary>
    public Task Scripted => scripted.Task;

    public Task<AttemptOutcome> RunAsync(Attempt attempt, CancellationToken cancellationToken) =>
        script is { } work ? work(attempt, cancellationToken) : throw new InvalidOperationException("No script.");
}
