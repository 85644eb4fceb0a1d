using Errand.Core.Options;
using Errand.Runner.Scripting.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Errand.Runner.Scripting;

/// <summary>The door of the Scripting room.</summary>
public static class ScriptingServices
{
    /// <summary>Adds <see cref="ScriptRunner"/> with its pool of warm sandbox processes. Needs <see cref="ErrandOptions"/> and logging.</summary>
    public static IServiceCollection AddErrandScripting(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<ErrandOptions>>().Value;
            var logger = provider.GetRequiredService<ILogger<ScriptRunner>>();
            var pool = new SandboxPool(
                () => new SandboxLauncher(SandboxFiles.Find()), options.Worker.Concurrency, options.Limits.ScriptHeapMiB * 1024L * 1024, logger);
            return new ScriptRunner(pool, provider.GetRequiredService<TimeProvider>(), logger);
        });
        return services;
    }
}
