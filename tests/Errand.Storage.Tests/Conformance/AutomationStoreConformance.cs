using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Storage.Automations;
using Errand.Storage.Tests.Hosting;

namespace Errand.Storage.Tests.Conformance;

/// <summary>What <see cref="IAutomationStore"/> promises.</summary>
public abstract class AutomationStoreConformance : StoreConformance
{
    private static readonly ReuseKey Key = new("prices");

    [Fact]
    public async Task SaveAsync_First_IsVersionOneAndCurrent()
    {
        var draft = Draft(null, "one") with { OutputSchemaHash = "ab", ProfileJson = "{}", WebTaskId = WebTaskId.New(), Origin = VersionOrigin.Authored };
        var saved = (await Store.Automations.SaveAsync(draft, Token)).ShouldNotBeNull();
        saved.Number.ShouldBe(1);
        var current = (await Store.Automations.CurrentAsync(StoreHostTasks.Workspace, Key, Token)).ShouldNotBeNull();
        current.Code.Files.ShouldBe(draft.Code.Files);
        (current with { Code = saved.Code }).ShouldBe(saved);
    }

    [Fact]
    public async Task SaveAsync_StaleBase_SavesNothing()
    {
        await SaveAsync(Draft(null, "one"));
        await SaveAsync(Draft(1, "two"));
        (await Store.Automations.SaveAsync(Draft(1, "late"), Token)).ShouldBeNull();
        (await Store.Automations.SaveAsync(Draft(null, "later"), Token)).ShouldBeNull();
        (await VersionsAsync()).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task SaveAsync_ManyAtOnceOnOneBase_SavesOne()
    {
        await SaveAsync(Draft(null, "one"));
        var saved = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Store.Automations.SaveAsync(Draft(1, $"{n}"), Token)));
        saved.Count(version => version is not null).ShouldBe(1);
        (await VersionsAsync()).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task FindAsync_OldVersion_KeepsItsCode()
    {
        await SaveAsync(Draft(null, "one"));
        await SaveAsync(Draft(1, "two"));
        var old = await Store.Automations.FindAsync(StoreHostTasks.Workspace, Key, 1, Token);
        old.ShouldNotBeNull().Code.Main.ShouldBe("one");
        (await Store.Automations.FindAsync(StoreHostTasks.Workspace, Key, 3, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task CurrentAsync_OfAnotherWorkspace_IsNull()
    {
        await SaveAsync(Draft(null, "one"));
        (await Store.Automations.CurrentAsync(new WorkspaceId(Guid.NewGuid()), Key, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task DeleteAsync_Automation_TakesEveryVersion()
    {
        await SaveAsync(Draft(null, "one"));
        (await Store.Automations.DeleteAsync(StoreHostTasks.Workspace, Key, "key_tester", Token)).ShouldBeTrue();
        (await Store.Automations.DeleteAsync(StoreHostTasks.Workspace, Key, "key_tester", Token)).ShouldBeFalse();
        (await VersionsAsync()).ShouldBeEmpty();
        (await Store.Automations.SaveAsync(Draft(1, "two"), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task UpdateProfileAsync_Version_ChangesOnlyItsProfile()
    {
        await SaveAsync(Draft(null, "one"));
        await Store.Automations.UpdateProfileAsync(StoreHostTasks.Workspace, Key, 1, """{"count":3}""", Token);
        await Store.Automations.UpdateProfileAsync(StoreHostTasks.Workspace, Key, 9, "{}", Token);
        var version = (await Store.Automations.CurrentAsync(StoreHostTasks.Workspace, Key, Token)).ShouldNotBeNull();
        version.ProfileJson.ShouldBe("""{"count":3}""");
        version.Code.Main.ShouldBe("one");
    }

    [Fact]
    public async Task ListAsync_After_GoesOnInOrderOfKey()
    {
        foreach (var key in new[] { "c", "a", "b" })
            await SaveAsync(Draft(null, "x") with { Key = new ReuseKey(key) });
        var first = await Store.Automations.ListAsync(StoreHostTasks.Workspace, 2, null, Token);
        var rest = await Store.Automations.ListAsync(StoreHostTasks.Workspace, 2, first[^1].Key, Token);
        first.Concat(rest).Select(summary => summary.Key.Value).ShouldBe(["a", "b", "c"]);
        rest[0].CurrentVersion.ShouldBe(1);
    }

    private async Task SaveAsync(VersionDraft draft) => (await Store.Automations.SaveAsync(draft, Token)).ShouldNotBeNull();

    private async Task<IEnumerable<int>> VersionsAsync() =>
        (await Store.Automations.VersionsAsync(StoreHostTasks.Workspace, Key, Token)).Select(version => version.Number);

    private static VersionDraft Draft(int? basedOn, string main) => new()
    {
        WorkspaceId = StoreHostTasks.Workspace,
        Key = Key,
        BasedOn = basedOn,
        Origin = VersionOrigin.Hand,
        Message = "edited",
        Code = CodeTree.Of(main).With("lib/näme.js", "// ü\n"),
    };
}
