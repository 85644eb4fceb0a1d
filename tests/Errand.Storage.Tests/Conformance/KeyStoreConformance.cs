using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Storage.Access;
using Errand.Storage.Automations;

namespace Errand.Storage.Tests.Conformance;

/// <summary>What the key store and the audit log promise.</summary>
public abstract class KeyStoreConformance : StoreConformance
{
    private IKeyStore Keys => Store.Get<IKeyStore>();

    private IAuditLog Audit => Store.Get<IAuditLog>();

    [Fact]
    public async Task CreateAsync_Key_OpensItsWorkspaceAlone()
    {
        var (mine, other) = (await WorkspaceAsync(), await WorkspaceAsync());
        var issued = await IssueAsync(mine, KeyScope.Run);
        var opened = (await Store.Access.OpenAsync(mine, issued.Text, Token)).ShouldNotBeNull();
        (opened.Id, opened.Scope).ShouldBe((issued.Key.Id, KeyScope.Run));
        (await Store.Access.OpenAsync(other, issued.Text, Token)).ShouldBeNull();
        (await Keys.ListAsync(other, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CreateAsync_UnknownWorkspace_MakesNothing() =>
        (await Keys.CreateAsync(new WorkspaceId(Guid.NewGuid()), new NewApiKey("", KeyScope.Read, null), "x", Token)).ShouldBeNull();

    [Fact]
    public async Task OpenAsync_AtTheExpiry_OpensNothing()
    {
        var workspace = await WorkspaceAsync();
        var expired = await IssueAsync(workspace, KeyScope.Admin, DateTimeOffset.UtcNow.AddSeconds(-1));
        var lasting = await IssueAsync(workspace, KeyScope.Admin, DateTimeOffset.UtcNow.AddMinutes(5));
        (await Store.Access.OpenAsync(workspace, expired.Text, Token)).ShouldBeNull();
        (await Store.Access.OpenAsync(workspace, lasting.Text, Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task RevokeAsync_Key_EndsItAtOnceAndStaysListed()
    {
        var workspace = await WorkspaceAsync();
        var issued = await IssueAsync(workspace, KeyScope.Admin);
        (await Keys.RevokeAsync(workspace, issued.Key.Id, "key_boss", Token)).ShouldBeTrue();
        (await Keys.RevokeAsync(workspace, issued.Key.Id, "key_boss", Token)).ShouldBeTrue();
        (await Store.Access.OpenAsync(workspace, issued.Text, Token)).ShouldBeNull();
        (await Keys.ListAsync(workspace, Token)).ShouldHaveSingleItem().RevokedAt.ShouldNotBeNull();
        (await Audit.ReadAsync(workspace, 10, null, Token)).Count(entry => entry.Action == "key-revoked").ShouldBe(1);
    }

    [Fact]
    public async Task RevokeAsync_KeyOfAnotherWorkspace_IsUnknownAndGoesOn()
    {
        var (mine, other) = (await WorkspaceAsync(), await WorkspaceAsync());
        var issued = await IssueAsync(mine, KeyScope.Admin);
        (await Keys.RevokeAsync(other, issued.Key.Id, "key_thief", Token)).ShouldBeFalse();
        (await Store.Access.OpenAsync(mine, issued.Text, Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task EnsureAsync_RevokedKey_StaysRevoked()
    {
        var workspace = await WorkspaceAsync();
        await Store.Access.EnsureAsync(workspace, "configured-key", Token);
        var key = (await Keys.ListAsync(workspace, Token)).ShouldHaveSingleItem();
        await Keys.RevokeAsync(workspace, key.Id, AuditEntry.Operator, Token);
        await Store.Access.EnsureAsync(workspace, "configured-key", Token);
        (await Store.Access.OpenAsync(workspace, "configured-key", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task OpenAsync_Key_NotesItsUse()
    {
        var workspace = await WorkspaceAsync();
        var issued = await IssueAsync(workspace, KeyScope.Read);
        (await Keys.ListAsync(workspace, Token)).ShouldHaveSingleItem().LastUsedAt.ShouldBeNull();
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await Store.Access.OpenAsync(workspace, issued.Text, Token);
        (await Keys.ListAsync(workspace, Token)).ShouldHaveSingleItem().LastUsedAt.ShouldNotBeNull().ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task ReadAsync_ChangesOfKeysAndAutomations_AreToldNewestFirstAndPaged()
    {
        var (mine, other) = (await WorkspaceAsync(), await WorkspaceAsync());
        var draft = new VersionDraft
        {
            WorkspaceId = mine,
            Key = new ReuseKey("books"),
            BasedOn = null,
            Origin = VersionOrigin.Hand,
            Message = "By hand",
            Code = CodeTree.Of("1"),
            Actor = "key_a",
        };
        await Store.Automations.SaveAsync(draft, Token);
        await Store.Automations.SaveAsync(draft, Token);
        await Store.Automations.DeleteAsync(mine, draft.Key, "key_b", Token);
        var entries = await Audit.ReadAsync(mine, 10, null, Token);
        entries.Select(entry => (entry.Actor, entry.Action, entry.Subject)).Take(2).ShouldBe([("key_b", "automation-deleted", "books"), ("key_a", "automation-saved", "books")]);
        entries.Count.ShouldBe(3, "the save that lost is not told");
        (await Audit.ReadAsync(mine, 1, entries[0].Sequence, Token)).ShouldHaveSingleItem().ShouldBe(entries[1]);
        (await Audit.ReadAsync(other, 10, null, Token)).ShouldHaveSingleItem().Action.ShouldBe("workspace-created");
    }

    private async Task<WorkspaceId> WorkspaceAsync() => (await Store.Access.CreateWorkspaceAsync("test", Token)).Id;

    private async Task<IssuedKey> IssueAsync(WorkspaceId workspace, KeyScope scope, DateTimeOffset? expiresAt = null) =>
        (await Keys.CreateAsync(workspace, new NewApiKey("mine", scope, expiresAt), "key_boss", Token)).ShouldNotBeNull();
}
