using Errand.Server.Access;
using Errand.Server.Errors;
using Errand.Server.OpenApi;

namespace Errand.Server.Automations;

/// <summary>The routes under <c>automations</c>.</summary>
internal static class AutomationRoutes
{
    private static readonly ApiErrorCode[] OfReads =
        [ApiErrorCode.Unauthorized, ApiErrorCode.NotFound, ApiErrorCode.RateLimited, ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable];

    public static IServiceCollection AddAutomations(this IServiceCollection services) => services
        .AddSingleton<AutomationReads>()
        .AddSingleton<HandEdit>()
        .AddSingleton<Rollback>()
        .AddSingleton<AutomationRemoval>();

    public static void MapAutomations(this RouteGroupBuilder workspace)
    {
        var group = workspace.MapGroup("automations").WithTags("automations");
        MapList(group);
        MapReads(group);
        MapFiles(group);
        MapWrites(group);
    }

    private static void MapList(RouteGroupBuilder group) => group
        .MapGet("", (AutomationReads reads, Caller caller, HttpRequest request, CancellationToken cancellationToken) =>
            reads.ListAsync(caller, request, cancellationToken))
        .WithName("automationList")
        .WithSummary("Automations - List")
        .WithDescription("Automations of the workspace, in order of key.")
        .WithMetadata(
            new QueryDoc("limit", "Items of a page, 1 to 200; 50 when absent.", "integer"),
            new QueryDoc("cursor", "The nextCursor of the page before."))
        .Produces<AutomationList>()
        .Refuses(ApiErrorCode.BadRequest, ApiErrorCode.Unauthorized, ApiErrorCode.RateLimited, ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable);

    private static void MapReads(RouteGroupBuilder group)
    {
        group.MapGet("{reuseKey}", (AutomationReads reads, Caller caller, KeyInPath key, HttpResponse response, CancellationToken cancellationToken) =>
                reads.CurrentAsync(caller, key, response, cancellationToken))
            .WithName("automationRead")
            .WithSummary("Automations - Read")
            .WithDescription("The current version with its files. The ETag is the version number, for If-Match.")
            .Produces<AutomationBody>()
            .Refuses(OfReads);
        group.MapGet("{reuseKey}/versions", (AutomationReads reads, Caller caller, KeyInPath key, CancellationToken cancellationToken) =>
                reads.VersionsAsync(caller, key, cancellationToken))
            .WithName("automationVersions")
            .WithSummary("Automations - Versions")
            .WithDescription("All versions, newest first, without their files.")
            .Produces<VersionList>()
            .Refuses(OfReads);
        group.MapGet(
                "{reuseKey}/versions/{version}",
                (AutomationReads reads, Caller caller, KeyInPath key, string version, HttpResponse response, CancellationToken cancellationToken) =>
                    reads.VersionAsync(caller, key, version, response, cancellationToken))
            .WithName("automationVersion")
            .WithSummary("Automations - Version")
            .WithDescription("One version with its files.")
            .Produces<AutomationBody>()
            .Refuses(OfReads);
    }

    private static void MapFiles(RouteGroupBuilder group)
    {
        group.MapGet(
                "{reuseKey}/versions/{version}/files/{**path}",
                (AutomationReads reads, Caller caller, KeyInPath key, string version, string path, HttpResponse response, CancellationToken cancellationToken) =>
                    reads.FileAsync(caller, key, version, path, response, cancellationToken))
            .WithName("automationVersionFile")
            .WithSummary("Automations - File of a version")
            .WithDescription("The text of one file, as it is.")
            .Produces<string>(StatusCodes.Status200OK, "text/javascript")
            .Refuses(OfReads);
        group.MapGet(
                "{reuseKey}/files/{**path}",
                (AutomationReads reads, Caller caller, KeyInPath key, string path, HttpResponse response, CancellationToken cancellationToken) =>
                    reads.FileAsync(caller, key, null, path, response, cancellationToken))
            .WithName("automationFile")
            .WithSummary("Automations - File")
            .WithDescription("The text of one file of the current version, as it is. The ETag is the version number, for If-Match.")
            .Produces<string>(StatusCodes.Status200OK, "text/javascript")
            .Refuses(OfReads);
    }

    private static void MapWrites(RouteGroupBuilder group)
    {
        group.MapPut(
                "{reuseKey}/files/{**path}",
                (HandEdit edit, Caller caller, KeyInPath key, string path, HttpContext context, CancellationToken cancellationToken) =>
                    edit.WriteAsync(caller, key, path, context, cancellationToken))
            .WithName("automationWriteFile")
            .WithSummary("Automations - Write file")
            .WithDescription("A new version, written by hand. Under a key that has no automation yet, main.js may be written without If-Match and makes version 1.")
            .WithMetadata(new HeaderDoc("If-Match", "The version that was read, such as 3 or \"3\"."), new BodyDoc(typeof(string), "text/plain"))
            .Produces<VersionBody>()
            .Produces<VersionBody>(StatusCodes.Status201Created)
            .Refuses([ApiErrorCode.BadRequest, ApiErrorCode.PreconditionFailed, ApiErrorCode.PayloadTooLarge, ApiErrorCode.UnprocessableEntity, .. OfReads]);
        group.MapPost("{reuseKey}/rollback", (Rollback rollback, Caller caller, KeyInPath key, HttpContext context, CancellationToken cancellationToken) =>
                rollback.RollBackAsync(caller, key, context, cancellationToken))
            .WithName("automationRollback")
            .WithSummary("Automations - Roll back")
            .WithDescription("A new version equal to an earlier one.")
            .WithMetadata(new HeaderDoc("If-Match", "Optional: the current version, such as 3 or \"3\"."), new BodyDoc(typeof(RollbackBody), "application/json"))
            .Produces<VersionBody>()
            .Refuses([ApiErrorCode.BadRequest, ApiErrorCode.Conflict, ApiErrorCode.PreconditionFailed, ApiErrorCode.PayloadTooLarge, .. OfReads]);
        group.MapDelete("{reuseKey}", (AutomationRemoval removal, Caller caller, KeyInPath key, CancellationToken cancellationToken) =>
                removal.DeleteAsync(caller, key, cancellationToken))
            .WithName("automationDelete")
            .WithSummary("Automations - Delete")
            .WithDescription("Deletes the automation with every version.")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(OfReads);
    }
}
