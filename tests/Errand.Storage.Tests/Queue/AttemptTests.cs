using System.Text.Json;
using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Storage.Automations;
using Errand.Storage.Queue;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Queue;

public sealed class AttemptTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Finished_Success_IsKeptInEveryPart()
    {
        await using var host = await StoreHost.StartAsync(folder);
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        task.Status.ShouldBe(WebTaskStatus.Completed);
        JsonSerializer.Serialize(task.Ending).ShouldBe(JsonSerializer.Serialize(Endings.Success(task)));
        task.Attempts.ShouldBe(1);
        task.FinishedAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(task.StartedAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task Finished_Failure_IsKeptInEveryPart()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = (attempt, _) => Finish(Endings.Failure(attempt.Task)));
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        JsonSerializer.Serialize(task.Ending).ShouldBe(JsonSerializer.Serialize(Endings.Failure(task)));
    }

    [Fact]
    public async Task Finished_WithDraftOnCurrentBase_SavesAndSaysSo()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = (attempt, _) => Finish(Endings.Success(attempt.Task), Draft(attempt.Task)));
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        task.Ending.ShouldNotBeNull().Reuse.ShouldBe(new ReuseReport(task.ReuseKey, true, 1, ReuseHow.Replayed));
        var saved = await host.Automations.CurrentAsync(StoreHostTasks.Workspace, task.ReuseKey, TestContext.Current.CancellationToken);
        saved.ShouldNotBeNull().WebTaskId.ShouldBe(task.Id);
    }

    [Fact]
    public async Task Finished_TwoDraftsOnOneBase_BothFinishAndOneIsSaved()
    {
        using var both = new CountdownEvent(2);
        var meet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = async (attempt, _) =>
        {
            if (both.Signal())
                meet.SetResult();
            await meet.Task;
            return new AttemptOutcome.Finished(Endings.Success(attempt.Task), Draft(attempt.Task));
        });
        var first = await host.BeginTaskAsync();
        var second = await host.BeginTaskAsync();
        WebTask[] tasks = [await host.UntilFinalAsync(first), await host.UntilFinalAsync(second)];
        tasks.Count(task => task.Ending is { Succeeded: true, Reuse.Updated: true }).ShouldBe(1);
        tasks.Count(task => task.Ending is { Succeeded: true, Reuse.Updated: false }).ShouldBe(1);
    }

    [Fact]
    public async Task Finished_FailureWithDraft_SavesNothing()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = (attempt, _) => Finish(Endings.Failure(attempt.Task), Draft(attempt.Task)));
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        task.Ending.ShouldNotBeNull().Reuse.Updated.ShouldBeFalse();
        (await host.Automations.CurrentAsync(StoreHostTasks.Workspace, task.ReuseKey, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task RunAsync_ThatThrows_IsTriedAgainAndEndsAsInterrupted()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = (_, _) => throw new InvalidOperationException("bug"));
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        task.Attempts.ShouldBe(3);
        task.Ending.ShouldNotBeNull().Error.ShouldNotBeNull().Code.ShouldBe(TaskErrorCode.Interrupted);
    }

    [Fact]
    public async Task RetryLater_UntilNoAttemptIsLeft_EndsWithItsReason()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = (attempt, _) =>
            Task.FromResult<AttemptOutcome>(new AttemptOutcome.RetryLater(TimeSpan.FromMilliseconds(10), Endings.Failure(attempt.Task))));
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        task.Attempts.ShouldBe(3);
        task.Ending.ShouldNotBeNull().Error.ShouldNotBeNull().Code.ShouldBe(TaskErrorCode.SiteUnreachable);
    }

    [Fact]
    public async Task RetryLater_ThenSuccess_SucceedsInTheSecondAttempt()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = (attempt, _) => attempt.Number == 1
            ? Task.FromResult<AttemptOutcome>(new AttemptOutcome.RetryLater(TimeSpan.Zero, Endings.Failure(attempt.Task)))
            : Finish(Endings.Success(attempt.Task)));
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        task.Attempts.ShouldBe(2);
        task.Ending.ShouldNotBeNull().Succeeded.ShouldBeTrue();
        host.Handler.Overlapped.ShouldBeFalse();
    }

    [Fact]
    public async Task HandedBack_IsTakenAgainAtNoCost()
    {
        var handedBack = 0;
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = (attempt, _) => handedBack++ < 5
            ? Task.FromResult<AttemptOutcome>(new AttemptOutcome.HandedBack())
            : Finish(Endings.Success(attempt.Task)));
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        task.Attempts.ShouldBe(1);
        task.Ending.ShouldNotBeNull().Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Retry_AfterAnEffect_EndsAsUncertainWithTheEffect()
    {
        await using var host = await StoreHost.StartAsync(folder);
        host.Handler.Script = async (attempt, token) =>
        {
            await host.Effects.BeginAsync(attempt.Task.Id, attempt.Lease, "send order", token);
            await host.Effects.CompleteAsync(attempt.Task.Id, attempt.Lease, "send order", token);
            await host.Effects.BeginAsync(attempt.Task.Id, attempt.Lease, "send mail", token);
            throw new InvalidOperationException("bug");
        };
        var task = await host.UntilFinalAsync(await host.BeginTaskAsync());
        task.Attempts.ShouldBe(1);
        var error = task.Ending.ShouldNotBeNull().Error.ShouldNotBeNull();
        error.Code.ShouldBe(TaskErrorCode.EffectUncertain);
        var effects = error.Details.ShouldNotBeNull()["effects"].ShouldNotBeNull().AsArray();
        effects.Select(effect => (string?)effect?["label"]).ShouldBe(["send order", "send mail"]);
        effects[0]?["completedAt"].ShouldNotBeNull();
        effects[1]?["completedAt"].ShouldBeNull();
    }

    [Fact]
    public async Task Start_ManyWithOneSlot_RunInOrderOfStart()
    {
        var order = new List<WebTaskId>();
        await using var host = await StoreHost.StartAsync(folder, options => options.Worker.Concurrency = 1, handler => handler.Script = (attempt, _) =>
        {
            order.Add(attempt.Task.Id);
            return Finish(Endings.Success(attempt.Task));
        });
        var ids = new List<WebTaskId>();
        for (var i = 0; i < 30; i++)
            ids.Add(await host.BeginTaskAsync());
        foreach (var id in ids)
            await host.UntilFinalAsync(id);
        order.ShouldBe(ids);
    }

    [Fact]
    public async Task Start_WorkspaceAtItsCap_LeavesRoomForOthers()
    {
        await using var host = await StoreHost.StartAsync(
            folder,
            options =>
            {
                options.Worker.Concurrency = 4;
                options.Limits.WorkspaceConcurrency = 2;
            },
            handler => handler.Script = ScriptedHandler.UntilToldAsync);
        for (var i = 0; i < 30; i++)
            await host.BeginTaskAsync();
        await host.Handler.NextAsync();
        await host.Handler.NextAsync();
        var other = await host.BeginTaskAsync(StoreHostTasks.New(new WorkspaceId(Guid.NewGuid())));
        (await host.Handler.NextAsync()).Task.Id.ShouldBe(other);
        host.Handler.Waiting.ShouldBe(0);
        host.Get<RunningAttempts>().InterruptAll();
    }

    private static Task<AttemptOutcome> Finish(TaskEnding ending, VersionDraft? draft = null) =>
        Task.FromResult<AttemptOutcome>(new AttemptOutcome.Finished(ending, draft));

    private static VersionDraft Draft(WebTask task) => new()
    {
        WorkspaceId = task.WorkspaceId,
        Key = task.ReuseKey,
        BasedOn = null,
        Origin = VersionOrigin.Authored,
        Message = "first",
        Code = CodeTree.Of("export default () => 1;"),
        WebTaskId = task.Id,
    };
}
