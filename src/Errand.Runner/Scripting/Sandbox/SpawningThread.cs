using System.Collections.Concurrent;
using System.Diagnostics;

namespace Errand.Runner.Scripting.Sandbox;

/// <summary>
/// Starts processes from one thread that lives as long as the service. Bubblewrap's <c>--die-with-parent</c> means the parent
/// <em>thread</em> (prctl(2), PR_SET_PDEATHSIG): started from a pool thread, a sandbox would die when the pool lets that thread go.
/// </summary>
internal static class SpawningThread
{
    private static readonly BlockingCollection<Action> Work = Open();

    /// <summary>Starts <paramref name="start"/>; faults as <see cref="Process.Start(ProcessStartInfo)"/> does.</summary>
    public static Task<Process?> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(start));
            }
#pragma warning disable CA1031 // Whatever it is, the caller gets it; the thread goes on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                started.SetException(fault);
            }
        });
        return started.Task;
    }

    private static BlockingCollection<Action> Open()
    {
        var work = new BlockingCollection<Action>();
        new Thread(() => Run(work)) { IsBackground = true, Name = "sandbox spawner" }.Start();
        return work;
    }

    private static void Run(BlockingCollection<Action> work)
    {
        foreach (var start in work.GetConsumingEnumerable())
        {
            start();
        }
    }
}
