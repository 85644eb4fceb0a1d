using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Queue;

public sealed class AttemptTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Start_OnAWorker_RunsToItsEnding()
    {
        await using var host = await StoreHost.StartAsync(folder);
        var id = await host.BeginTaskAsync();
        var task = await host.UntilFinalAsync(id);
        task.Status.ShouldBe(WebTaskStatus.Completed);
        task.Ending.ShouldBeEquivalentTo(Endings.Success(task));
        task.Attempts.ShouldBe(1);
        task.FinishedAt.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(task.StartedAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task RunAsync_ThatThrows_IsTriedAgainAndEndsAsInterrupted()
    {
        await using var host = await StoreHost.StartAsync(folder, script: handler => handler.Script = (_, _) => throw new InvalidOperationException("bug"));
        var id = await host.BeginTaskAsync();
        var task = await host.UntilFinalAsync(id);
        task.Attempts.ShouldBe(3);
        task.Ending.ShouldNotBeNull().Error.ShouldNotBeNull().Code.ShouldBe(TaskErrorCode.Interrupted);
    }
}
