using System.Text;
using System.Text.Json.Nodes;
using Errand.Core.Options;
using Errand.Core.Tasks;
using Errand.Storage.Events;
using Errand.Storage.Queue;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Conformance;

/// <summary>What the event log, the effect journal, the artifact store and the access store promise.</summary>
public abstract class RecordsConformance : StoreConformance
{
    protected override void Configure(ErrandOptions options)
    {
        base.Configure(options);
        options.Limits.EventsPerTask = 5;
    }

    [Fact]
    public async Task AppendAsync_Steps_AreReadInOrderAsTheyWere()
    {
        var id = await Store.BeginTaskAsync();
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_750_000_000_123);
        await Store.Events.AppendAsync(id, new TaskEvent(9, at, "page-opened", "Opened.", TimeSpan.FromMicroseconds(1500), "https://shop.test/", new JsonObject { ["n"] = 1 }), Token);
        await Store.Events.AppendAsync(id, Step("two"), Token);
        var steps = await Store.Events.ReadAsync(id, 0, 10, Token);
        steps.Select(step => step.Sequence).ShouldBe([1, 2]);
        steps[0].At.ShouldBe(at);
        steps[0].Duration.ShouldBe(TimeSpan.FromMicroseconds(1500));
        steps[0].Data.ShouldNotBeNull().ToJsonString().ShouldBe("""{"n":1}""");
        (await Store.Events.ReadAsync(id, 1, 10, Token)).ShouldHaveSingleItem().Message.ShouldBe("two");
    }

    [Fact]
    public async Task AppendAsync_AtOnce_GivesEachItsOwnNumberUpToTheLimit()
    {
        var id = await Store.BeginTaskAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Store.Events.AppendAsync(id, Step($"{n}"), Token)));
        (await Store.Events.ReadAsync(id, 0, 10, Token)).Select(step => step.Sequence).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task FollowAsync_UntilTheEnd_YieldsEveryStepAndCompletes()
    {
        var id = await Store.BeginTaskAsync();
        await Store.Events.AppendAsync(id, Step("1"), Token);
        var seen = new List<string>();
        await foreach (var step in Store.Events.FollowAsync(StoreHostTasks.Workspace, id, 0, Token))
        {
            seen.Add(step.Message);
            if (seen.Count == 4)
                await Store.Tasks.CancelAsync(StoreHostTasks.Workspace, id, new CancelReason("user", "no"), Token);
            else
                await Store.Events.AppendAsync(id, Step($"{seen.Count + 1}"), Token);
        }

        seen.ShouldBe(["1", "2", "3", "4"]);
    }

    [Fact]
    public async Task FollowAsync_OfAnotherWorkspace_IsEmpty()
    {
        var id = await Store.BeginTaskAsync();
        await Store.Events.AppendAsync(id, Step("secret"), Token);
        await foreach (var step in Store.Events.FollowAsync(new WorkspaceId(Guid.NewGuid()), id, 0, Token))
            step.ShouldBeNull();
    }

    [Fact]
    public async Task BeginAsync_WithoutTheLease_RefusesAndWritesNothing()
    {
        var id = await Store.BeginTaskAsync();
        await Should.ThrowAsync<LeaseLostException>(() => Store.Effects.BeginAsync(id, "ls_none", "order", Token));
        (await Store.Effects.ReadAsync(id, Token)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(".hidden", "hidden")]
    [InlineData("a b\\c\0.png", "a_b_c_.png")]
    [InlineData("final.png", "final.png")]
    public async Task SaveAsync_AnyName_IsKeptUnderASafeOne(string name, string safe)
    {
        var id = await Store.BeginTaskAsync();
        var saved = await Store.Artifacts.SaveAsync(id, name, "text/plain", Bytes("hello"), Token);
        saved.Name.ShouldBe(safe);
        (await ReadAsync(id, safe)).ShouldBe("hello");
    }

    [Fact]
    public async Task SaveAsync_SameName_Replaces()
    {
        var id = await Store.BeginTaskAsync();
        await Store.Artifacts.SaveAsync(id, "log.txt", "text/plain", Bytes("one"), Token);
        await Store.Artifacts.SaveAsync(id, "log.txt", "text/css", Bytes("second"), Token);
        var only = (await Store.Artifacts.ListAsync(id, Token)).ShouldHaveSingleItem();
        (only.ContentType, only.SizeBytes).ShouldBe(("text/css", 6));
        (await ReadAsync(id, "log.txt")).ShouldBe("second");
    }

    [Fact]
    public async Task OpenAsync_UnknownName_IsNull()
    {
        var id = await Store.BeginTaskAsync();
        (await Store.Artifacts.OpenAsync(id, "../errand.db", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task OpenAsync_OnlyForTheWorkspacesOwnKeys()
    {
        var other = new WorkspaceId(Guid.NewGuid());
        (await Store.Access.IsEmptyAsync(Token)).ShouldBeTrue();
        await Store.Access.EnsureAsync(StoreHostTasks.Workspace, "key-of-mine-0001", Token);
        await Store.Access.EnsureAsync(StoreHostTasks.Workspace, "key-of-mine-0001", Token);
        await Store.Access.EnsureAsync(StoreHostTasks.Workspace, "key-of-mine-0002", Token);
        await Store.Access.EnsureAsync(other, "key-of-others-01", Token);
        (await Store.Access.IsEmptyAsync(Token)).ShouldBeFalse();
        (await Store.Access.OpenAsync(StoreHostTasks.Workspace, "key-of-mine-0001", Token)).ShouldNotBeNull();
        (await Store.Access.OpenAsync(StoreHostTasks.Workspace, "key-of-mine-0002", Token)).ShouldNotBeNull();
        (await Store.Access.OpenAsync(StoreHostTasks.Workspace, "key-of-others-01", Token)).ShouldBeNull();
        (await Store.Access.OpenAsync(new WorkspaceId(Guid.NewGuid()), "key-of-mine-0001", Token)).ShouldBeNull();
    }

    private static TaskEvent Step(string message) => new(0, DateTimeOffset.UnixEpoch, "step", message, null, null, null);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private async Task<string> ReadAsync(WebTaskId id, string name)
    {
        var opened = (await Store.Artifacts.OpenAsync(id, name, Token)).ShouldNotBeNull();
        using var reader = new StreamReader(opened.Content);
        return await reader.ReadToEndAsync(Token);
    }
}
