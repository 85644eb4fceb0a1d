using Errand.Core.Tasks;
using Errand.Server.Errors;
using Errand.Storage.Access;

namespace Errand.Server.Access;

/// <summary>Lets a request to a workspace pass only with a key that opens it. Every refusal looks the same.</summary>
internal sealed class KeyGate(RequestDelegate next, IAccessStore access)
{
    public const string Header = "x-api-key";

    public const string WorkspaceParameter = "workspaceId";

    private const int MaxKeyLength = 512;

    private static readonly ErrorResult Refusal = new(
        ApiErrorCode.Unauthorized, $"The {Header} header must hold an API key of the workspace that the address names.");

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsKey>() is not { } needed)
        {
            await next(context);
        }
        else if (await CallerOfAsync(context) is not { } caller)
        {
            await Refusal.ExecuteAsync(context);
        }
        else if (caller.Scope < ScopeOf(needed, context.Request))
        {
            await TooLittle(ScopeOf(needed, context.Request)).ExecuteAsync(context);
        }
        else
        {
            context.Features.Set(caller);
            await next(context);
        }
    }

    private static KeyScope ScopeOf(NeedsKey needed, HttpRequest request) =>
        needed.AtLeast ?? (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? KeyScope.Read : KeyScope.Run);

    private static ErrorResult TooLittle(KeyScope needed) =>
        new(ApiErrorCode.Forbidden, $"This needs a key with the scope {needed.ToWire()}.");

    private async Task<Caller?> CallerOfAsync(HttpContext context)
    {
        var key = context.Request.Headers[Header] is [{ Length: > 0 and <= MaxKeyLength } sent] ? sent : null;
        var workspace = new WorkspaceId(Guid.TryParseExact(context.GetRouteValue(WorkspaceParameter) as string, "D", out var id) ? id : Guid.Empty);

        // What cannot be right is looked up as well, so that its refusal takes no less time.
        return await access.OpenAsync(workspace, key ?? "", context.RequestAborted) is { } opened && key is not null
            ? new Caller(workspace, opened.Id, opened.Scope)
            : null;
    }
}
