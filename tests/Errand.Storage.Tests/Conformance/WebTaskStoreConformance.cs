using Errand.Core.Automations;
using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Tasks;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Conformance;

/// <summary>What <see cref="IWebTaskStore"/> promises of tasks that wait.</summary>
public abstract class WebTaskStoreConformance : StoreConformance
{
    private static readonly WorkspaceId Other = new(Guid.Parse("5b0ddc53-51f4-4dd5-8b0d-14ac4d1a3d10"));

    protected override void Configure(ErrandOptions options)
    {
        base.Configure(options);
        options.Limits.WorkspaceQueueLength = 12;
    }

    [Fact]
    public async Task StartAsync_NewTask_IsFoundAsItWasSent()
    {
        var task = StoreHostTasks.New();
        await Store.BeginTaskAsync(task);
        var found = await Store.FindTaskAsync(task.Id);
        found.InputJson.ShouldBe(task.InputJson);
        found.Status.ShouldBe(WebTaskStatus.Pending);
        found.ReuseKey.ShouldBe(task.ReuseKey);
        found.StartedAt.ShouldBeNull();
    }

    [Fact]
    public async Task FindAsync_OfAnotherWorkspace_IsNull()
    {
        var id = await Store.BeginTaskAsync();
        (await Store.Tasks.FindAsync(Other, id, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task StartAsync_SameKeySameRequest_AnswersTheFirstTask()
    {
        var key = new IdempotencyKey("order-1", "aa");
        var first = await Store.BeginTaskAsync(StoreHostTasks.New(idempotencyKey: key));
        var again = await Store.Tasks.StartAsync(StoreHostTasks.New(idempotencyKey: key), Token);
        again.ShouldBe(new StartOutcome.Repeated(first));
    }

    [Fact]
    public async Task StartAsync_SameKeyOtherRequest_IsAConflict()
    {
        await Store.BeginTaskAsync(StoreHostTasks.New(idempotencyKey: new IdempotencyKey("order-1", "aa")));
        var again = await Store.Tasks.StartAsync(StoreHostTasks.New(idempotencyKey: new IdempotencyKey("order-1", "bb")), Token);
        again.ShouldBeOfType<StartOutcome.KeyConflict>();
    }

    [Fact]
    public async Task StartAsync_SameKeyInAnotherWorkspace_IsAnotherTask()
    {
        var key = new IdempotencyKey("order-1", "aa");
        await Store.BeginTaskAsync(StoreHostTasks.New(idempotencyKey: key));
        await Store.BeginTaskAsync(StoreHostTasks.New(Other, idempotencyKey: key));
    }

    [Fact]
    public async Task StartAsync_SameKeyAtOnce_StoresOneTask()
    {
        var key = new IdempotencyKey("order-1", "aa");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.Tasks.StartAsync(StoreHostTasks.New(idempotencyKey: key), Token)));
        outcomes.Count(outcome => outcome is StartOutcome.Accepted).ShouldBe(1);
        (await Store.Tasks.ListAsync(StoreHostTasks.Workspace, All(50), Token)).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task StartAsync_FullQueue_StoresNothingUntilOneLeaves()
    {
        var ids = new List<WebTaskId>();
        for (var i = 0; i < 12; i++)
            ids.Add(await Store.BeginTaskAsync());
        (await Store.Tasks.StartAsync(StoreHostTasks.New(), Token)).ShouldBe(new StartOutcome.QueueFull(12));
        await Store.BeginTaskAsync(StoreHostTasks.New(Other));
        await Store.Tasks.CancelAsync(StoreHostTasks.Workspace, ids[0], new CancelReason("user", "no"), Token);
        await Store.BeginTaskAsync();
    }

    [Fact]
    public async Task CancelAsync_Pending_IsCanceledAtOnce()
    {
        var id = await Store.BeginTaskAsync();
        var task = await Store.Tasks.CancelAsync(StoreHostTasks.Workspace, id, new CancelReason("user", "Not needed."), Token);
        task.ShouldNotBeNull().Status.ShouldBe(WebTaskStatus.Canceled);
        task.CancelReason.ShouldBe(new CancelReason("user", "Not needed."));
        task.FinishedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task CancelAsync_Canceled_StaysAsItIs()
    {
        var id = await Store.BeginTaskAsync();
        var first = await Store.Tasks.CancelAsync(StoreHostTasks.Workspace, id, new CancelReason("user", "first"), Token);
        var second = await Store.Tasks.CancelAsync(StoreHostTasks.Workspace, id, new CancelReason("user", "second"), Token);
        second.ShouldBe(first);
    }

    [Fact]
    public async Task CancelAsync_OfAnotherWorkspace_ChangesNothing()
    {
        var id = await Store.BeginTaskAsync();
        (await Store.Tasks.CancelAsync(Other, id, new CancelReason("user", "no"), Token)).ShouldBeNull();
        (await Store.FindTaskAsync(id)).Status.ShouldBe(WebTaskStatus.Pending);
    }

    [Fact]
    public async Task ListAsync_WithStartsBetweenPages_ShowsEachOldTaskOnceNewestFirst()
    {
        var ids = new List<WebTaskId>();
        for (var i = 0; i < 7; i++)
            ids.Add(await Store.BeginTaskAsync());
        var seen = new List<WebTask>();
        WebTaskCursor? cursor = null;
        do
        {
            var page = await Store.Tasks.ListAsync(StoreHostTasks.Workspace, All(3, cursor), Token);
            seen.AddRange(page.Items);
            cursor = page.Next;
            await Store.BeginTaskAsync();
        }
        while (cursor is not null);
        seen.Select(task => task.Id).ShouldBe(ids, ignoreOrder: true);
        seen.ShouldBe(seen.OrderByDescending(task => task.CreatedAt).ThenByDescending(task => task.Id.Value, StringComparer.Ordinal));
    }

    [Fact]
    public async Task ListAsync_Filters_MatchTogether()
    {
        var kept = await Store.BeginTaskAsync(StoreHostTasks.New(key: "a"));
        await Store.BeginTaskAsync(StoreHostTasks.New(key: "b"));
        var canceled = await Store.BeginTaskAsync(StoreHostTasks.New(key: "a"));
        await Store.Tasks.CancelAsync(StoreHostTasks.Workspace, canceled, new CancelReason("user", "no"), Token);
        var query = new WebTaskQuery(WebTaskStatus.Pending, null, new ReuseKey("a"), 10, null);
        var page = await Store.Tasks.ListAsync(StoreHostTasks.Workspace, query, Token);
        page.Items.ShouldHaveSingleItem().Id.ShouldBe(kept);
        page.Next.ShouldBeNull();
    }

    [Fact]
    public async Task WaitAsync_UntilCanceled_AnswersTheEnd()
    {
        var id = await Store.BeginTaskAsync();
        var waiting = Store.Tasks.WaitAsync(StoreHostTasks.Workspace, id, Patience.Limit, Token);
        await Store.Tasks.CancelAsync(StoreHostTasks.Workspace, id, new CancelReason("user", "no"), Token);
        (await waiting).ShouldNotBeNull().Status.ShouldBe(WebTaskStatus.Canceled);
    }

    [Fact]
    public async Task WaitAsync_TimeOver_AnswersTheTaskAsItIs()
    {
        var id = await Store.BeginTaskAsync();
        var task = await Store.Tasks.WaitAsync(StoreHostTasks.Workspace, id, TimeSpan.FromMilliseconds(30), Token);
        task.ShouldNotBeNull().Status.ShouldBe(WebTaskStatus.Pending);
    }

    [Fact]
    public async Task WaitAsync_UnknownTask_IsNull() =>
        (await Store.Tasks.WaitAsync(StoreHostTasks.Workspace, WebTaskId.New(), Patience.Limit, Token)).ShouldBeNull();

    private static WebTaskQuery All(int limit, WebTaskCursor? after = null) => new(null, null, null, limit, after);
}
