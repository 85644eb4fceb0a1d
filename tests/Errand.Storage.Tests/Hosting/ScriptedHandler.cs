using System.Collections.Concurrent;
using System.Threading.Channels;
using Errand.Core.Tasks;
using Errand.Storage.Queue;

namespace Errand.Storage.Tests.Hosting;

/// <summary>A handler that does what a test says, and tells the test of every attempt that begins.</summary>
internal sealed class ScriptedHandler : IWebTaskHandler
{
    private readonly Channel<Attempt> begun = Channel.CreateUnbounded<Attempt>();
    private readonly ConcurrentDictionary<WebTaskId, int> inside = new();

    /// <summary>What each attempt does; by default it succeeds at once.</summary>
    public Func<Attempt, CancellationToken, Task<AttemptOutcome>> Script { get; set; } =
        (attempt, _) => Task.FromResult<AttemptOutcome>(new AttemptOutcome.Finished(Endings.Success(attempt.Task), null));

    /// <summary>Whether two attempts at one task ever ran at once.</summary>
    public bool Overlapped { get; private set; }

    public async Task<AttemptOutcome> RunAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        Overlapped |= inside.AddOrUpdate(attempt.Task.Id, 1, (_, count) => count + 1) > 1;
        begun.Writer.TryWrite(attempt);
        try
        {
            return await Script(attempt, cancellationToken);
        }
        finally
        {
            inside.AddOrUpdate(attempt.Task.Id, 0, (_, count) => count - 1);
        }
    }

    /// <summary>The next attempt to begin.</summary>
    public async Task<Attempt> NextAsync() =>
        await begun.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);

    /// <summary>Attempts that have begun and that no test has taken yet.</summary>
    public int Waiting => begun.Reader.Count;

    /// <summary>A script that waits until it is told to stop, and says how.</summary>
    public static async Task<AttemptOutcome> UntilToldAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException("An endless wait ended.");
    }
}
