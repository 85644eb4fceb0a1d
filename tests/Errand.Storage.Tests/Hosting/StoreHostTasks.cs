using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Storage.Tasks;

namespace Errand.Storage.Tests.Hosting;

/// <summary>What most tests do with tasks.</summary>
internal static class StoreHostTasks
{
    public static WorkspaceId Workspace { get; } = new(Guid.Parse("0f9fc7a5-6f3f-4b7e-9d7d-0e5b8f0f2a11"));

    public static NewWebTask New(WorkspaceId? workspace = null, string key = "prices", IdempotencyKey? idempotencyKey = null) =>
        new(WebTaskId.New(), workspace ?? Workspace, """{"task":"prices","n":1.0}""", new ReuseKey(key), idempotencyKey);

    public static async Task<WebTaskId> BeginTaskAsync(this StoreHost host, NewWebTask? task = null) =>
        (await host.Tasks.StartAsync(task ?? New(), TestContext.Current.CancellationToken)).ShouldBeOfType<StartOutcome.Accepted>().Id;

    public static async Task<WebTask> FindTaskAsync(this StoreHost host, WebTaskId id) =>
        (await host.Tasks.FindAsync(Workspace, id, TestContext.Current.CancellationToken)).ShouldNotBeNull();

    public static async Task<WebTask> UntilFinalAsync(this StoreHost host, WebTaskId id)
    {
        var task = (await host.Tasks.WaitAsync(Workspace, id, Patience.Limit, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        task.Status.IsFinal().ShouldBeTrue($"status is {task.Status}");
        return task;
    }
}
