using Errand.Core.Tasks;
using Errand.Storage.Databases;
using Errand.Storage.Events;
using Errand.Storage.Retention;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Queue;

public sealed class RetentionTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task RunAsync_PastTheirDays_TakesFinishedTasksWithAllTheyLeft()
    {
        await using var host = await StoreHost.StartAsync(folder, options => options.Limits.RetentionDays = 7);
        var old = await FinishAsync(host, daysAgo: 8);
        var recent = await FinishAsync(host, daysAgo: 6);
        await host.Get<Retainer>().RunAsync(TestContext.Current.CancellationToken);
        (await host.Tasks.FindAsync(StoreHostTasks.Workspace, old, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await host.Events.ReadAsync(old, 0, 10, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        Directory.Exists(Path.Combine(folder.Path, "artifacts", old.Value)).ShouldBeFalse();
        await host.FindTaskAsync(recent);
        (await host.Artifacts.ListAsync(recent, TestContext.Current.CancellationToken)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_RetentionOff_KeepsAll()
    {
        await using var host = await StoreHost.StartAsync(folder, options => options.Limits.RetentionDays = 0);
        var old = await FinishAsync(host, daysAgo: 4000);
        await host.Get<Retainer>().RunAsync(TestContext.Current.CancellationToken);
        await host.FindTaskAsync(old);
    }

    private static async Task<WebTaskId> FinishAsync(StoreHost host, int daysAgo)
    {
        var token = TestContext.Current.CancellationToken;
        var id = await host.BeginTaskAsync();
        await host.UntilFinalAsync(id);
        await host.Events.AppendAsync(id, new TaskEvent(0, DateTimeOffset.UnixEpoch, "step", "x", null, null, null), token);
        await host.Artifacts.SaveAsync(id, "a.txt", "text/plain", new MemoryStream([1]), token);
        var at = TimeProvider.System.GetUtcNow().AddDays(-daysAgo).ToUnixTimeMilliseconds();
        await host.Get<IDatabase>().WriteAsync(
            transaction => transaction.ExecuteAsync("UPDATE web_tasks SET finished_at = @At WHERE id = @Id", new { At = at, Id = id.Value }, token), null, token);
        return id;
    }
}
