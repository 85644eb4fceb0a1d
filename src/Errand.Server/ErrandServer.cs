using System.Text.Json.Serialization;
using Errand.Server.Access;
using Errand.Server.Artifacts;
using Errand.Server.Automations;
using Errand.Server.Errors;
using Errand.Server.Health;
using Errand.Server.Metrics;
using Errand.Server.OpenApi;
using Errand.Server.WebTasks;
using Errand.Server.Wire;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace Errand.Server;

/// <summary>The HTTP room's door: its services, and its routes.</summary>
public static class ErrandServer
{
    /// <summary>
    /// Adds what the API needs. Expects the stores of Errand.Storage and <see cref="IOptions{TOptions}"/> of
    /// <see cref="Core.Options.ErrandOptions"/> in the same collection.
    /// </summary>
    public static IServiceCollection AddErrandServer(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelSetup>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RequestRates>();
        services.AddRateLimiter();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, WireFormat.Json);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddSingleton<ErrandMetrics>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(ErrandMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
            .AddPrometheusExporter());
        return services.AddAccess().AddWebTasks().AddAutomations().AddArtifacts().AddHealth().AddApiDocument();
    }

    /// <summary>Puts the API's middleware and routes into the application.</summary>
    public static WebApplication MapErrandApi(this WebApplication app)
    {
        app.UseMiddleware<ResponseHeaders>();
        app.UseMiddleware<ErrorEdge>();
        app.UseRouting();
        app.UseMiddleware<KeyGate>();
        app.UseRateLimiter();

        var workspace = app.MapGroup($"/api/v1/workspace/{{{KeyGate.WorkspaceParameter}}}").WithMetadata(new NeedsKey());
        workspace.MapWebTasks();
        workspace.MapArtifacts();
        workspace.MapAutomations();
        workspace.MapAccess();
        app.MapHealth();
        app.MapDocs();
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }
}
