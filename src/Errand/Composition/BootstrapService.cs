namespace Errand.Composition;

/// <summary>Bootstraps before the service listens, and shows a generated key on the console, never in the log.</summary>
internal sealed class BootstrapService(Bootstrap bootstrap) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await bootstrap.EnsureAsync(cancellationToken) is var (workspaceId, apiKey, generated) && generated)
        {
            await Console.Error.WriteLineAsync($"""
                A workspace was created. The key is shown this once:
                  workspace  {workspaceId}
                  x-api-key  {apiKey}
                """);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
