using Errand.Core.Tasks;

namespace Errand.Storage.Artifacts;

/// <summary>Files that tasks leave behind: screenshots, logs, traces, downloads, large results. The caller has checked the workspace.</summary>
public interface IArtifactStore
{
    /// <summary>Keeps the content under a name (replacing one of that name) and answers what was kept. Names are made safe, never trusted.</summary>
    Task<Artifact> SaveAsync(WebTaskId id, string name, string contentType, Stream content, CancellationToken cancellationToken);

    /// <summary>All of a task, oldest first.</summary>
    Task<IReadOnlyList<Artifact>> ListAsync(WebTaskId id, CancellationToken cancellationToken);

    /// <summary>The artifact and its bytes, for the caller to dispose; null when there is none of that name.</summary>
    Task<(Artifact Artifact, Stream Content)?> OpenAsync(WebTaskId id, string name, CancellationToken cancellationToken);
}
