using Errand.Core.Tasks;
using Errand.Storage.Access;
using Microsoft.AspNetCore.Http.Features;

namespace Errand.Server.Access;

/// <summary>Who calls: a workspace that the presented key opens.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="KeyId">Names the key without opening anything.</param>
/// <param name="Scope">What the key may do.</param>
internal sealed record Caller(WorkspaceId WorkspaceId, string KeyId, KeyScope Scope)
{
    /// <summary>Hands the caller to an endpoint; <see cref="KeyGate"/> has set it.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    public static Caller Of(HttpContext context) => context.Features.GetRequiredFeature<Caller>();
}
