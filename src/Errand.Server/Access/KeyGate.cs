using System.Security.Cryptography;
using System.Text;
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
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsKey>() is null)
        {
            await next(context);
        }
        else if (await CallerOfAsync(context) is { } caller)
        {
            context.Features.Set(caller);
            await next(context);
        }
        else
        {
            await Refusal.ExecuteAsync(context);
        }
    }

    private async Task<Caller?> CallerOfAsync(HttpContext context)
    {
        if (context.Request.Headers[Header] is not [{ Length: > 0 and <= MaxKeyLength } key]
            || !Guid.TryParseExact(context.GetRouteValue(WorkspaceParameter) as string, "D", out var id))
        {
            return null;
        }

        var workspace = new WorkspaceId(id);
        return await access.IsAllowedAsync(workspace, key, context.RequestAborted) ? new Caller(workspace, HashOf(key)) : null;
    }

    private static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
