using Errand.Core.Tasks;
using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.WebTasks;
using Errand.Server.Wire;
using Errand.Storage.Artifacts;
using Errand.Storage.Tasks;
using Microsoft.Net.Http.Headers;

namespace Errand.Server.Artifacts;

/// <summary>GET artifacts of a task: the list, or one of them.</summary>
internal sealed class ArtifactEndpoint(IWebTaskStore tasks, IArtifactStore artifacts)
{
    public async Task<IResult> ListAsync(Caller caller, string id, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(caller.WorkspaceId, new WebTaskId(id), cancellationToken) is not { } task)
        {
            return ResultEndpoint.Unknown();
        }

        var found = await artifacts.ListAsync(task.Id, cancellationToken);
        var items = found.Select(artifact => new ArtifactBody(
            artifact.Name,
            artifact.ContentType,
            artifact.SizeBytes,
            artifact.CreatedAt,
            ArtifactLinks.For(request, caller.WorkspaceId, task.Id, artifact.Name)));
        return TypedResults.Json(new ArtifactList([.. items]), WireFormat.Json.ArtifactList);
    }

    public async Task<IResult> ReadAsync(Caller caller, string id, string name, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await tasks.FindAsync(caller.WorkspaceId, new WebTaskId(id), cancellationToken) is not { } task)
        {
            return ResultEndpoint.Unknown();
        }

        if (await artifacts.OpenAsync(task.Id, name, cancellationToken) is not var (artifact, content))
        {
            return ErrorResult.NotFound("This task has no artifact of that name.");
        }

        var (type, inline) = SafeContentType.For(artifact.ContentType);
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(artifact.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Stream(content, type, lastModified: artifact.CreatedAt, enableRangeProcessing: content.CanSeek);
    }
}
