using System.Diagnostics;
using Errand.Core.Tasks;
using Errand.Storage.Queue;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Queue;

public sealed class CancelTests : IDisposable
{
    private static readonly CancelReason Reason = new("user", "Not needed.");
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task CancelAsync_Running_TellsTheHandlerAndIsCanceled()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = ScriptedHandler.UntilToldAsync);
        var id = await host.BeginTaskAsync();
        var attempt = await host.Handler.NextAsync();
        var task = await CancelAsync(host, id);
        attempt.CanceledByCaller.IsCancellationRequested.ShouldBeTrue();
        attempt.Interrupted.IsCancellationRequested.ShouldBeFalse();
        task.Status.ShouldBe(WebTaskStatus.Canceled);
        task.CancelReason.ShouldBe(Reason);
    }

    [Fact]
    public async Task CancelAsync_HandlerThatDoesNotListen_IsCanceledWithinASecondAndItsResultDropped()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = async (attempt, _) =>
        {
            await release.Task;
            return new AttemptOutcome.Finished(Endings.Success(attempt.Task), null);
        });
        var id = await host.BeginTaskAsync();
        var attempt = await host.Handler.NextAsync();
        var watch = Stopwatch.StartNew();
        (await CancelAsync(host, id)).Status.ShouldBe(WebTaskStatus.Canceled);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
        attempt.Interrupted.IsCancellationRequested.ShouldBeTrue();
        release.SetResult();
        await host.StopAsync();
        (await host.FindTaskAsync(id)).Ending.ShouldBeNull();
    }

    [Fact]
    public async Task CancelAsync_HandlerThatFinishesAllTheSame_IsCanceled()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = async (attempt, _) =>
        {
            var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = attempt.CanceledByCaller.Register(told.SetResult);
            await told.Task;
            return new AttemptOutcome.Finished(Endings.Success(attempt.Task), null);
        });
        var id = await host.BeginTaskAsync();
        await host.Handler.NextAsync();
        (await CancelAsync(host, id)).Status.ShouldBe(WebTaskStatus.Canceled);
    }

    [Fact]
    public async Task CancelAsync_WhileTasksFinish_EndsEachOneWayAndKeepsIt()
    {
        await using var host = await StoreHost.StartAsync(folder);
        for (var i = 0; i < 40; i++)
        {
            var id = await host.BeginTaskAsync();
            var answered = await CancelAsync(host, id);
            answered.Status.IsFinal().ShouldBeTrue();
            var kept = await host.UntilFinalAsync(id);
            kept.Status.ShouldBe(answered.Status);
            (kept.Ending is not null).ShouldBe(kept.Status is WebTaskStatus.Completed);
        }
    }

    [Fact]
    public async Task CancelAsync_Queued_IsNeverRun()
    {
        await using var host = await StoreHost.StartAsync(
            folder, options => options.Worker.Concurrency = 1, handler => handler.Script = ScriptedHandler.UntilToldAsync);
        var running = await host.BeginTaskAsync();
        await host.Handler.NextAsync();
        var queued = await host.BeginTaskAsync();
        var last = await host.BeginTaskAsync();
        await CancelAsync(host, queued);
        await CancelAsync(host, running);
        (await host.Handler.NextAsync()).Task.Id.ShouldBe(last);
        await CancelAsync(host, last);
    }

    private static async Task<WebTask> CancelAsync(StoreHost host, WebTaskId id) =>
        (await host.Tasks.CancelAsync(StoreHostTasks.Workspace, id, Reason, TestContext.Current.CancellationToken)).ShouldNotBeNull();
}
