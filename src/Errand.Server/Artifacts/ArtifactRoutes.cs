using Errand.Server.Access;
using Errand.Server.Errors;

namespace Errand.Server.Artifacts;

/// <summary>The routes under a task's <c>artifacts</c>.</summary>
internal static class ArtifactRoutes
{
    public static IServiceCollection AddArtifacts(this IServiceCollection services) => services.AddSingleton<ArtifactEndpoint>();

    public static void MapArtifacts(this RouteGroupBuilder workspace)
    {
        var group = workspace.MapGroup("web-tasks/{id}/artifacts").WithTags("artifacts");
        group.MapGet("", (ArtifactEndpoint endpoint, Caller caller, string id, HttpRequest request, CancellationToken cancellationToken) =>
                endpoint.ListAsync(caller, id, request, cancellationToken))
            .WithName("artifactList")
            .WithSummary("Artifacts - List")
            .WithDescription("Screenshots, log, trace, downloads and large results of a task, oldest first.")
            .Produces<ArtifactList>()
            .Refuses(ApiErrorCode.Unauthorized, ApiErrorCode.NotFound, ApiErrorCode.RateLimited, ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable);
        group.MapGet("{name}", (ArtifactEndpoint endpoint, Caller caller, string id, string name, HttpResponse response, CancellationToken cancellationToken) =>
                endpoint.ReadAsync(caller, id, name, response, cancellationToken))
            .WithName("artifactRead")
            .WithSummary("Artifacts - Read")
            .WithDescription("The file itself. Types that could run in a browser are sent as application/octet-stream.")
            .Produces<Stream>(StatusCodes.Status200OK, SafeContentType.Bytes)
            .Refuses(ApiErrorCode.Unauthorized, ApiErrorCode.NotFound, ApiErrorCode.RateLimited, ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable);
    }
}
