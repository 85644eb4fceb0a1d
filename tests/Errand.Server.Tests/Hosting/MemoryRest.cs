using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Storage.Access;
using Errand.Storage.Artifacts;
using Errand.Storage.Automations;

namespace Errand.Server.Tests.Hosting;

internal sealed class MemoryRest : IAccessStore, IArtifactStore, IAutomationStore
{
    private readonly HashSet<(WorkspaceId, string)> keys = [];
    private readonly List<(WebTaskId Id, Artifact Artifact, byte[] Content)> artifacts = [];
    private readonly List<AutomationVersion> versions = [];

    public Exception? Failure { get; set; }

    public Task<bool> IsAllowedAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken) =>
        Failure is null ? Task.FromResult(keys.Contains((workspaceId, apiKey))) : Task.FromException<bool>(Failure);

    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        Failure is null ? Task.FromResult(keys.Count == 0) : Task.FromException<bool>(Failure);

    public Task EnsureAsync(WorkspaceId workspaceId, string apiKey, CancellationToken cancellationToken)
    {
        keys.Add((workspaceId, apiKey));
        return Task.CompletedTask;
    }

    public async Task<Artifact> SaveAsync(WebTaskId id, string name, string contentType, Stream content, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        var artifact = new Artifact(name, contentType, copy.Length, DateTimeOffset.UnixEpoch);
        artifacts.Add((id, artifact, copy.ToArray()));
        return artifact;
    }

    public Task<IReadOnlyList<Artifact>> ListAsync(WebTaskId id, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Artifact>>([.. artifacts.Where(a => a.Id == id).Select(a => a.Artifact)]);

    public Task<(Artifact Artifact, Stream Content)?> OpenAsync(WebTaskId id, string name, CancellationToken cancellationToken)
    {
        var found = artifacts.Where(a => a.Id == id && a.Artifact.Name == name).ToList();
        return Task.FromResult<(Artifact, Stream)?>(found.Count == 0 ? null : (found[0].Artifact, new MemoryStream(found[0].Content)));
    }

    public Task<AutomationVersion?> CurrentAsync(WorkspaceId workspaceId, ReuseKey key, CancellationToken cancellationToken) =>
        Task.FromResult(Of(workspaceId, key).LastOrDefault());

    public Task<AutomationVersion?> FindAsync(WorkspaceId workspaceId, ReuseKey key, int number, CancellationToken cancellationToken) =>
        Task.FromResult(Of(workspaceId, key).FirstOrDefault(v => v.Number == number));

    public Task<IReadOnlyList<AutomationSummary>> ListAsync(WorkspaceId workspaceId, int limit, ReuseKey? after, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AutomationSummary>>([.. versions.Where(v => v.WorkspaceId == workspaceId).GroupBy(v => v.Key)
            .OrderBy(g => g.Key.Value, StringComparer.Ordinal)
            .Where(g => after is null || string.CompareOrdinal(g.Key.Value, after.Value.Value) > 0)
            .Select(g => new AutomationSummary(g.Key, g.Max(v => v.Number), g.Min(v => v.CreatedAt), g.Max(v => v.CreatedAt))).Take(limit)]);

    public Task<IReadOnlyList<AutomationVersion>> VersionsAsync(WorkspaceId workspaceId, ReuseKey key, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AutomationVersion>>([.. Of(workspaceId, key).Reverse()]);

    public Task<AutomationVersion?> SaveAsync(VersionDraft draft, CancellationToken cancellationToken)
    {
        var current = Of(draft.WorkspaceId, draft.Key).LastOrDefault();
        if (current?.Number != draft.BasedOn)
        {
            return Task.FromResult<AutomationVersion?>(null);
        }

        var version = new AutomationVersion
        {
            WorkspaceId = draft.WorkspaceId,
            Key = draft.Key,
            Number = (draft.BasedOn ?? 0) + 1,
            Origin = draft.Origin,
            Message = draft.Message,
            Code = draft.Code,
            OutputSchemaHash = draft.OutputSchemaHash,
            ProfileJson = draft.ProfileJson,
            WebTaskId = draft.WebTaskId,
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        versions.Add(version);
        return Task.FromResult<AutomationVersion?>(version);
    }

    public Task UpdateProfileAsync(WorkspaceId workspaceId, ReuseKey key, int number, string profileJson, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<bool> DeleteAsync(WorkspaceId workspaceId, ReuseKey key, CancellationToken cancellationToken) =>
        Task.FromResult(versions.RemoveAll(v => v.WorkspaceId == workspaceId && v.Key == key) > 0);

    private IEnumerable<AutomationVersion> Of(WorkspaceId workspaceId, ReuseKey key) => versions.Where(v => v.WorkspaceId == workspaceId && v.Key == key);
}
