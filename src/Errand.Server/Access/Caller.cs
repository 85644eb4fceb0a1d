using Errand.Core.Tasks;
using Microsoft.AspNetCore.Http.Features;

namespace Errand.Server.Access;

/// <summary>Who calls: a workspace that the presented key opens.</summary>
/// <param name="WorkspaceId">The workspace.</param>
/// <param name="KeyHash">Tells keys apart without being one.</param>
internal sealed record Caller(WorkspaceId WorkspaceId, string KeyHash)
{
    /// <summary>Hands the caller to an endpoint; <see cref="KeyGate"/> has set it.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    public static Caller Of(HttpContext context) => context.Features.GetRequiredFeature<Caller>();
}
