using Errand.Core.Tasks;
using Errand.Storage.Queue;

namespace Errand.Server.Tests.Hosting;

/// <summary>The worker of a test: what it does with a task is the test's own say.</summary>
internal sealed class ScriptedWork(Func<Attempt, CancellationToken, Task<AttemptOutcome>> work) : IWebTaskHandler
{
    public ScriptedWork()
        : this((_, _) => throw new InvalidOperationException("This host has no worker."))
    {
    }

    /// <summary>Ends every task in this way.</summary>
    public static ScriptedWork EndsWith(TaskEnding ending) => new((_, _) => Task.FromResult<AttemptOutcome>(new AttemptOutcome.Finished(ending, null)));

    /// <summary>Runs until the caller cancels or the host stops; <paramref name="running"/> tells when it has begun.</summary>
    public static ScriptedWork RunsUntilCanceled(TaskCompletionSource running) => new(async (attempt, _) =>
    {
        running.TrySetResult();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(attempt.CanceledByCaller, attempt.Interrupted);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return attempt.CanceledByCaller.IsCancellationRequested ? new AttemptOutcome.Canceled() : new AttemptOutcome.HandedBack();
    });

    public Task<AttemptOutcome> RunAsync(Attempt attempt, CancellationToken cancellationToken) => work(attempt, cancellationToken);
}
