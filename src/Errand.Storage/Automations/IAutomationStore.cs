using Errand.Core.Automations;
using Errand.Core.Tasks;

namespace Errand.Storage.Automations;

/// <summary>Saved code with all its versions. Durable, thread-safe; every read is filtered by workspace.</summary>
public interface IAutomationStore
{
    /// <summary>The current version under the key, or null.</summary>
    Task<AutomationVersion?> CurrentAsync(WorkspaceId workspaceId, ReuseKey key, CancellationToken cancellationToken);

    /// <summary>A given version, or null.</summary>
    Task<AutomationVersion?> FindAsync(WorkspaceId workspaceId, ReuseKey key, int number, CancellationToken cancellationToken);

    /// <summary>Automations of the workspace in order of key, at most <paramref name="limit"/>, those after <paramref name="after"/> when given.</summary>
    Task<IReadOnlyList<AutomationSummary>> ListAsync(WorkspaceId workspaceId, int limit, ReuseKey? after, CancellationToken cancellationToken);

    /// <summary>All versions under the key, newest first; empty when there is none.</summary>
    Task<IReadOnlyList<AutomationVersion>> VersionsAsync(WorkspaceId workspaceId, ReuseKey key, CancellationToken cancellationToken);

    /// <summary>Saves by compare-and-set on <see cref="VersionDraft.BasedOn"/>: the new version, or null when another was faster.</summary>
    Task<AutomationVersion?> SaveAsync(VersionDraft draft, CancellationToken cancellationToken);

    /// <summary>Replaces the profile of a version with one that has learned another good output. Quietly nothing when the version is gone.</summary>
    Task UpdateProfileAsync(WorkspaceId workspaceId, ReuseKey key, int number, string profileJson, CancellationToken cancellationToken);

    /// <summary>Deletes the automation with every version; false when there was none. <paramref name="actor"/> is who the audit log names: the id of a key.</summary>
    Task<bool> DeleteAsync(WorkspaceId workspaceId, ReuseKey key, string actor, CancellationToken cancellationToken);
}
