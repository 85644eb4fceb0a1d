using Errand.Composition;
using Errand.Core.Tasks;
using Errand.Storage.Access;
using Errand.Storage.Startup;

namespace Errand.Commands;

/// <summary>The store, opened for a command that manages access; a service on the same data directory may go on meanwhile.</summary>
internal sealed class AccessScope(IHost host) : IDisposable
{
    public IAccessStore Access => host.Services.GetRequiredService<IAccessStore>();

    public IKeyStore Keys => host.Services.GetRequiredService<IKeyStore>();

    public static async Task<AccessScope> OpenAsync(string[] settings, CancellationToken cancellationToken)
    {
        var host = ErrandHost.BuildLocal(new HostSettings { Arguments = settings, Quiet = true });
        try
        {
            await host.Services.GetRequiredService<StoreStartup>().InitializeBesideAsync(cancellationToken);
            return new AccessScope(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>The workspace that was named, or the only one there is.</summary>
    public async Task<WorkspaceId> WorkspaceAsync(string? named, CancellationToken cancellationToken)
    {
        var workspaces = await Access.ListWorkspacesAsync(cancellationToken);
        if (named is null)
        {
            return workspaces.Count switch
            {
                1 => workspaces[0].Id,
                0 => throw new UsageException("There is no workspace yet. Make one: errand workspaces create."),
                _ => throw new UsageException("There are several workspaces. Name one: --workspace ID (errand workspaces list)."),
            };
        }

        return Guid.TryParse(named, out var id) && workspaces.Any(workspace => workspace.Id.Value == id)
            ? new WorkspaceId(id)
            : throw new UsageException($"There is no workspace '{named}'. See errand workspaces list.");
    }

    public void Dispose() => host.Dispose();
}
