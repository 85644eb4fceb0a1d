using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Queue;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Queue;

public sealed class RecoveryTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly StoreFolder copy = new();

    public void Dispose()
    {
        folder.Dispose();
        copy.Dispose();
    }

    [Fact]
    public async Task Start_AfterACrash_FinishesEveryQueuedAndRunningTask()
    {
        var ids = await CrashAsync(count: 20);
        await using var again = await StoreHost.StartAsync(copy);
        var ended = await Task.WhenAll(ids.Select(again.UntilFinalAsync));
        ended.ShouldAllBe(task => task.Status == WebTaskStatus.Completed && task.Ending != null && task.Ending.Succeeded);
        ended.Count(task => task.Attempts == 2).ShouldBe(4);
        again.Handler.Overlapped.ShouldBeFalse();
    }

    [Fact]
    public async Task Start_AfterTheLastAllowedCrash_EndsAsInterrupted()
    {
        var ids = await CrashAsync(count: 1);
        await using var again = await StoreHost.StartAsync(copy, options => options.Worker.MaxAttempts = 1);
        var task = await again.UntilFinalAsync(ids[0]);
        task.Ending.ShouldNotBeNull().Error.ShouldNotBeNull().Code.ShouldBe(TaskErrorCode.Interrupted);
        again.Handler.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Start_AfterACrashBehindAnEffect_DoesNotRunItAgain()
    {
        WebTaskId id;
        await using (var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = ScriptedHandler.UntilToldAsync))
        {
            id = await host.BeginTaskAsync();
            var attempt = await host.Handler.NextAsync();
            await host.Effects.BeginAsync(id, attempt.Lease, "send order", TestContext.Current.CancellationToken);
            await host.CopyAsCrashedAsync(copy);
            host.Get<RunningAttempts>().InterruptAll();
        }

        await using var again = await StoreHost.StartAsync(copy);
        var task = await again.UntilFinalAsync(id);
        task.Ending.ShouldNotBeNull().Error.ShouldNotBeNull().Code.ShouldBe(TaskErrorCode.EffectUncertain);
        again.Handler.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Start_AfterACrashWithACancelUnderWay_IsCanceled()
    {
        var ids = await CrashAsync(count: 1, beforeCopy: host => ExecuteAsync(host, "UPDATE web_tasks SET cancel_requested = 1"));
        await using var again = await StoreHost.StartAsync(copy);
        (await again.UntilFinalAsync(ids[0])).Status.ShouldBe(WebTaskStatus.Canceled);
    }

    [Fact]
    public async Task Reconcile_TaskWithoutATrigger_QueuesIt()
    {
        await using var host = await StoreHost.StartAsync(folder, options => options.Roles = "api");
        var id = await host.BeginTaskAsync();
        await ExecuteAsync(host, "DELETE FROM QRTZ_SIMPLE_TRIGGERS");
        await ExecuteAsync(host, "DELETE FROM QRTZ_TRIGGERS");
        await host.StopAsync();
        await host.DisposeAsync();
        await using var worker = await StoreHost.StartAsync(folder);
        (await worker.UntilFinalAsync(id)).Status.ShouldBe(WebTaskStatus.Completed);
    }

    [Fact]
    public async Task Reconcile_WhileTasksRun_LeavesThemAlone()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = ScriptedHandler.UntilToldAsync);
        var id = await host.BeginTaskAsync();
        await host.Handler.NextAsync();
        await host.Get<Reconciler>().RunAsync(TestContext.Current.CancellationToken);
        (await host.FindTaskAsync(id)).Status.ShouldBe(WebTaskStatus.Started);
        host.Get<RunningAttempts>().InterruptAll();
    }

    [Fact]
    public async Task Stop_WithARunningTask_HandsItBackAndTheNextStartFinishesIt()
    {
        WebTaskId id;
        await using (var host = await StoreHost.StartAsync(
            folder, options => options.Worker.DrainTime = TimeSpan.FromMilliseconds(20), handler => handler.Script = ScriptedHandler.UntilToldAsync))
        {
            id = await host.BeginTaskAsync();
            var attempt = await host.Handler.NextAsync();
            await host.StopAsync();
            attempt.Interrupted.IsCancellationRequested.ShouldBeTrue();
            var pending = await host.FindTaskAsync(id);
            (pending.Status, pending.Attempts).ShouldBe((WebTaskStatus.Pending, 0));
        }

        await using var again = await StoreHost.StartAsync(folder);
        (await again.UntilFinalAsync(id)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Stop_WithATaskThatEndsInTheDrainTime_WaitsForIt()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = async (attempt, _) =>
        {
            await release.Task;
            return new AttemptOutcome.Finished(Endings.Success(attempt.Task), null);
        });
        var id = await host.BeginTaskAsync();
        await host.Handler.NextAsync();
        var stopping = host.StopAsync();
        release.SetResult();
        await stopping;
        (await host.FindTaskAsync(id)).Status.ShouldBe(WebTaskStatus.Completed);
    }

    /// <summary>Starts tasks that never end on four slots and copies the files as a kill would leave them.</summary>
    private async Task<List<WebTaskId>> CrashAsync(int count, Func<StoreHost, Task>? beforeCopy = null)
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = ScriptedHandler.UntilToldAsync);
        var ids = new List<WebTaskId>();
        for (var i = 0; i < count; i++)
            ids.Add(await host.BeginTaskAsync());
        for (var i = 0; i < Math.Min(count, 4); i++)
            await host.Handler.NextAsync();
        if (beforeCopy is not null)
            await beforeCopy(host);
        await host.CopyAsCrashedAsync(copy);
        // Nothing of the first host matters from here on; it only has to go quickly.
        host.Get<RunningAttempts>().InterruptAll();
        return ids;
    }

    private static Task<int> ExecuteAsync(StoreHost host, string sql) => host.Get<IDatabase>().WriteAsync(
        transaction => transaction.ExecuteAsync(sql, new { }, TestContext.Current.CancellationToken), null, TestContext.Current.CancellationToken);
}
