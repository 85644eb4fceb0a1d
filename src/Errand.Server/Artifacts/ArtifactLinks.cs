using Errand.Core.Tasks;

namespace Errand.Server.Artifacts;

/// <summary>Absolute addresses of artifacts, at the host by which the caller came.</summary>
internal static class ArtifactLinks
{
    public static string For(HttpRequest request, WorkspaceId workspace, WebTaskId task, string name) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}"
        + $"/api/v1/workspace/{workspace}/web-tasks/{Uri.EscapeDataString(task.Value)}/artifacts/{Uri.EscapeDataString(name)}";
}
