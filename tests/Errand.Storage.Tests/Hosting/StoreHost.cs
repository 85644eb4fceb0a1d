using Errand.Core.Options;
using Errand.Storage.Access;
using Errand.Storage.Artifacts;
using Errand.Storage.Automations;
using Errand.Storage.Databases;
using Errand.Storage.Effects;
using Errand.Storage.Events;
using Errand.Storage.Queue;
using Errand.Storage.Startup;
using Errand.Storage.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Errand.Storage.Tests.Hosting;

/// <summary>The room as the executable composes it, on a real file, with a scripted handler.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private bool stopped;

    private StoreHost(ServiceProvider provider) => this.provider = provider;

    public ScriptedHandler Handler => provider.GetRequiredService<ScriptedHandler>();

    public IWebTaskStore Tasks => Get<IWebTaskStore>();

    public IAutomationStore Automations => Get<IAutomationStore>();

    public IEventLog Events => Get<IEventLog>();

    public IEffectJournal Effects => Get<IEffectJournal>();

    public IArtifactStore Artifacts => Get<IArtifactStore>();

    public IAccessStore Access => Get<IAccessStore>();

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public static async Task<StoreHost> StartAsync(
        StoreFolder folder, Action<ErrandOptions>? configure = null, Action<ScriptedHandler>? script = null, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.Configure<ErrandOptions>(options =>
        {
            options.DataDirectory = folder.Path;
            options.Worker.Concurrency = 4;
            configure?.Invoke(options);
        });
        services.AddSingleton(new QueueTimings { BrokenDelay = TimeSpan.FromMilliseconds(20), HandBackDelay = TimeSpan.FromMilliseconds(20) });
        var handler = new ScriptedHandler();
        script?.Invoke(handler);
        services.AddSingleton(handler);
        services.AddSingleton<IWebTaskHandler>(handler);
        add?.Invoke(services);
        services.AddErrandStorage();
        var host = new StoreHost(services.BuildServiceProvider(validateScopes: true));
        await host.StartAsync();
        return host;
    }

    /// <summary>What a graceful shutdown does.</summary>
    public async Task StopAsync()
    {
        if (stopped)
            return;
        stopped = true;
        var services = provider.GetServices<IHostedService>().Reverse().ToList();
        foreach (var service in services.OfType<IHostedLifecycleService>())
            await service.StoppingAsync(TestContext.Current.CancellationToken);
        foreach (var service in services)
            await service.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Copies the files as a kill at this moment would leave them: no writer is inside, and nothing has been closed.</summary>
    public Task CopyAsCrashedAsync(StoreFolder target) => Get<IDatabase>().WriteAsync(
        _ =>
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Get<DataDirectory>().DatabaseFile) ?? "", "errand.db*"))
                File.Copy(file, Path.Combine(target.Path, Path.GetFileName(file)));
            return Task.FromResult(0);
        },
        null,
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await provider.DisposeAsync();
    }

    private async Task StartAsync()
    {
        var services = provider.GetServices<IHostedService>().ToList();
        foreach (var service in services.OfType<IHostedLifecycleService>())
            await service.StartingAsync(TestContext.Current.CancellationToken);
        foreach (var service in services)
            await service.StartAsync(TestContext.Current.CancellationToken);
        foreach (var service in services.OfType<IHostedLifecycleService>())
            await service.StartedAsync(TestContext.Current.CancellationToken);
    }
}
