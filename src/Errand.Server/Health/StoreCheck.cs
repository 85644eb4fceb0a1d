using Errand.Storage.Access;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Errand.Server.Health;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreCheck(IAccessStore access) : IHealthCheck
{
    public const string Name = "store";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await access.IsEmptyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
