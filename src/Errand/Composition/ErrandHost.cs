using Errand.Core.Options;
using Errand.Runner;
using Errand.Server;
using Errand.Storage;
using Microsoft.Extensions.Options;

namespace Errand.Composition;

/// <summary>Puts the rooms together.</summary>
internal static class ErrandHost
{
    public const string DefaultUrls = "http://127.0.0.1:8080";

    /// <summary>The service with its HTTP API, not started yet.</summary>
    public static WebApplication Build(HostSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings.Arguments });
        builder.Configuration.AddInMemoryCollection(settings.Overrides);
        var urls = settings.Urls ?? (string.IsNullOrEmpty(builder.Configuration["urls"]) ? DefaultUrls : null);
        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        HostLogging.Configure(builder.Logging, settings.Quiet);
        builder.Services.AddErrand();
        builder.Services.AddErrandServer();
        var app = builder.Build();
        app.MapErrandApi();
        return app;
    }

    /// <summary>The same work without HTTP, for a command that runs a task of its own.</summary>
    public static IHost BuildLocal(HostSettings settings)
    {
        var builder = Host.CreateApplicationBuilder(settings.Arguments);
        builder.Configuration.AddInMemoryCollection(settings.Overrides);
        HostLogging.Configure(builder.Logging, settings.Quiet);
        builder.Services.AddErrand();
        return builder.Build();
    }

    private static void AddErrand(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<ErrandOptions>, ErrandOptionsCheck>();
        services.AddOptions<ErrandOptions>().BindConfiguration("Errand").ValidateOnStart();
        services.AddErrandStorage();
        services.AddSingleton<Bootstrap>();
        services.AddHostedService<BootstrapService>();
        services.AddErrandRunner();
    }
}
