using System.CommandLine;
using Errand.Composition;

namespace Errand.Commands;

/// <summary><c>serve</c>: the service.</summary>
internal static class ServeCommand
{
    public static Command Create(string[] settings)
    {
        var urls = new Option<string?>("--urls") { Description = $"Addresses to listen on, separated by ';'. Default {ErrandHost.DefaultUrls}." };
        var command = new Command("serve", "Runs the service.") { urls };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = ErrandHost.Build(new HostSettings { Arguments = settings, Urls = parsed.GetValue(urls) });
            await app.RunAsync(cancellationToken);
            return CommandLine.Success;
        });
        return command;
    }
}
