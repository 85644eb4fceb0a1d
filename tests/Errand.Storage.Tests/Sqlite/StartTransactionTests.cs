using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Tasks;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Sqlite;

public sealed class StartTransactionTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task StartAsync_QueueThatFails_StoresNothing()
    {
        await using var host = await StoreHost.StartAsync(folder, options => options.Roles = "api");
        await ExecuteAsync(host, "ALTER TABLE QRTZ_SIMPLE_TRIGGERS RENAME TO away");
        var task = StoreHostTasks.New(idempotencyKey: new IdempotencyKey("k", "aa"));
        await Should.ThrowAsync<Exception>(() => host.Tasks.StartAsync(task, TestContext.Current.CancellationToken));
        await ExecuteAsync(host, "ALTER TABLE away RENAME TO QRTZ_SIMPLE_TRIGGERS");
        (await host.Tasks.FindAsync(StoreHostTasks.Workspace, task.Id, TestContext.Current.CancellationToken)).ShouldBeNull();
        await host.BeginTaskAsync(task);
    }

    [Fact]
    public async Task StartAsync_KeyOlderThanADay_IsANewTaskUnderThatKey()
    {
        await using var host = await StoreHost.StartAsync(folder, options => options.Roles = "api");
        await host.BeginTaskAsync(StoreHostTasks.New(idempotencyKey: new IdempotencyKey("k", "aa")));
        await ExecuteAsync(host, "UPDATE idempotency_keys SET created_at = created_at - 86400001");
        var second = await host.BeginTaskAsync(StoreHostTasks.New(idempotencyKey: new IdempotencyKey("k", "bb")));
        var again = await host.Tasks.StartAsync(
            StoreHostTasks.New(idempotencyKey: new IdempotencyKey("k", "bb")), TestContext.Current.CancellationToken);
        again.ShouldBe(new StartOutcome.Repeated(second));
    }

    [Fact]
    public async Task StartAsync_ManyAtOnceBesideAWorker_AllFinish()
    {
        await using var host = await StoreHost.StartAsync(folder);
        var ids = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => host.BeginTaskAsync())));
        var ended = await Task.WhenAll(ids.Select(host.UntilFinalAsync));
        ended.ShouldAllBe(task => task.Status == WebTaskStatus.Completed && task.Attempts == 1);
        host.Handler.Overlapped.ShouldBeFalse();
    }

    private static Task<int> ExecuteAsync(StoreHost host, string sql) => host.Get<IDatabase>().WriteAsync(
        transaction => transaction.ExecuteAsync(sql, new { }, TestContext.Current.CancellationToken), null, TestContext.Current.CancellationToken);
}
