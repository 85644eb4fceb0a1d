using System.Runtime.InteropServices;

namespace Errand.Runner.Browser.Provisioning;

/// <summary>Playwright's own download, run as a process of its own so that it can be given a time limit.</summary>
internal static class PlaywrightDownload
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // On a closed network every try waits for this long, and Playwright makes several.
    private static readonly Dictionary<string, string> Environment = new() { ["PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT"] = "10000" };

    public static async Task<CommandOutcome> RunAsync(IMachine machine, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(machine.Variable("PLAYWRIGHT_DRIVER_SEARCH_PATH") ?? AppContext.BaseDirectory, ".playwright");
        var node = Path.Combine(folder, "node", Platform(machine.Kind), machine.Kind == MachineKind.Windows ? "node.exe" : "node");
        var command = Path.Combine(folder, "package", "cli.js");
        return machine.FileExists(node)
            ? await machine.RunAsync(node, [command, "install", "chromium-headless-shell"], Environment, Limit, cancellationToken)
            : new CommandOutcome(-1, "Playwright's driver is not part of this build.");
    }

    private static string Platform(MachineKind kind)
    {
        var architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return kind switch
        {
            MachineKind.Windows => "win32_x64",
            MachineKind.MacOS => "darwin-" + architecture,
            _ => "linux-" + architecture,
        };
    }
}
