using Errand.Server.Errors;
using Errand.Server.OpenApi;
using Errand.Storage.Access;

namespace Errand.Server.Access;

/// <summary>The routes of keys and of the audit log. All need an admin key.</summary>
internal static class AccessRoutes
{
    private static readonly ApiErrorCode[] Refusals =
        [ApiErrorCode.Unauthorized, ApiErrorCode.Forbidden, ApiErrorCode.RateLimited, ApiErrorCode.InternalServerError, ApiErrorCode.Unavailable];

    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddSingleton<KeysEndpoint>().AddSingleton<AuditEndpoint>();

    public static void MapAccess(this RouteGroupBuilder workspace)
    {
        var group = workspace.MapGroup("").WithTags("access").WithMetadata(new NeedsKey(KeyScope.Admin));
        MapKeys(group);
        group.MapGet("audit-log", (AuditEndpoint audit, Caller caller, HttpRequest request, CancellationToken cancellationToken) =>
                audit.ListAsync(caller, request, cancellationToken))
            .WithName("auditLog")
            .WithSummary("Audit log")
            .WithDescription("Who changed which key or automation, and when, newest first. Needs the scope admin.")
            .WithMetadata(
                new QueryDoc("limit", "Items of a page, 1 to 200; 50 when absent.", "integer"),
                new QueryDoc("cursor", "The nextCursor of the page before."))
            .Produces<AuditList>()
            .Refuses([ApiErrorCode.BadRequest, .. Refusals]);
    }

    private static void MapKeys(RouteGroupBuilder group)
    {
        group.MapPost("keys", (KeysEndpoint keys, Caller caller, HttpRequest request, CancellationToken cancellationToken) =>
                keys.CreateAsync(caller, request, cancellationToken))
            .WithName("keyCreate")
            .WithSummary("Keys - Create")
            .WithDescription("Makes a key and shows it, this once. Needs the scope admin.")
            .WithMetadata(new BodyDoc(typeof(NewKeyBody), "application/json"))
            .Produces<IssuedKeyBody>(StatusCodes.Status201Created)
            .Refuses([ApiErrorCode.BadRequest, ApiErrorCode.PayloadTooLarge, .. Refusals]);
        group.MapGet("keys", (KeysEndpoint keys, Caller caller, CancellationToken cancellationToken) => keys.ListAsync(caller, cancellationToken))
            .WithName("keyList")
            .WithSummary("Keys - List")
            .WithDescription("The keys of the workspace, without the keys themselves. Needs the scope admin.")
            .Produces<KeyList>()
            .Refuses(Refusals);
        group.MapDelete("keys/{keyId}", (KeysEndpoint keys, Caller caller, string keyId, CancellationToken cancellationToken) =>
                keys.RevokeAsync(caller, keyId, cancellationToken))
            .WithName("keyRevoke")
            .WithSummary("Keys - Revoke")
            .WithDescription("Ends a key at once and for good. Needs the scope admin.")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses([ApiErrorCode.NotFound, .. Refusals]);
    }
}
