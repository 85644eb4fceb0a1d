using System.Text.Json.Nodes;
using Errand.Server.Errors;
using Errand.Server.Wire;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Errand.Server.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: every registered health check passes. Other rooms add theirs with <c>AddHealthChecks()</c>.</summary>
internal static class HealthRoutes
{
    private static readonly TimeSpan CheckTime = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreCheck>(StoreCheck.Name, timeout: CheckTime);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/healthz", OptionsFor(_ => false)).WithName("health");
        routes.MapHealthChecks("/readyz", OptionsFor(_ => true)).WithName("readiness");
    }

    private static HealthCheckOptions OptionsFor(Func<HealthCheckRegistration, bool> predicate) => new()
    {
        Predicate = predicate,
        ResponseWriter = WriteAsync,
        AllowCachingResponses = true,
    };

    // A check's own words may tell of addresses and paths, so callers learn only which one failed; the log has the rest.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => Word(entry.Value.Status));
        if (report.Status != HealthStatus.Unhealthy)
        {
            return context.Response.WriteAsJsonAsync(
                new HealthBody(Word(report.Status), checks), WireFormat.Json.HealthBody, contentType: null, context.RequestAborted);
        }

        var details = new JsonObject(checks.Select(check => KeyValuePair.Create(check.Key, (JsonNode?)check.Value)));
        return new ErrorResult(ApiErrorCode.Unavailable, "The service is not ready.", details) { RetryAfter = CheckTime }.ExecuteAsync(context);
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
