namespace Errand.Runner.Browser.Provisioning;

/// <summary>A system's package manager and the commands that bring Chromium, in the order to try them.</summary>
internal sealed record PackageManager(string Program, string[]? Refresh, string[][] Installs)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private static readonly Dictionary<string, string> Unattended = new() { ["DEBIAN_FRONTEND"] = "noninteractive" };

    private static readonly PackageManager[] Known =
    [
        new("/usr/bin/apt-get", ["update"],
        [
            ["install", "-y", "--no-install-recommends", "chromium-headless-shell"],
            ["install", "-y", "--no-install-recommends", "chromium"],
        ]),
        new("/usr/bin/dnf", null, [["install", "-y", "chromium-headless"], ["install", "-y", "chromium"]]),
        new("/sbin/apk", null, [["add", "--no-cache", "chromium-headless-shell"], ["add", "--no-cache", "chromium"]]),
        new("/usr/bin/pacman", null, [["-Sy", "--noconfirm", "chromium"]]),
    ];

    /// <summary>The package manager of this machine, or null.</summary>
    public static PackageManager? Of(IMachine machine) => machine.Kind == MachineKind.Linux
        ? Array.Find(Known, manager => machine.FileExists(manager.Program))
        : null;

    /// <summary>What a person would type.</summary>
    public string Command => $"{Path.GetFileName(Program)} {string.Join(' ', Installs[^1])}";

    /// <summary>Tries one package after another; the last outcome when none installs.</summary>
    public async Task<CommandOutcome> InstallAsync(IMachine machine, CancellationToken cancellationToken)
    {
        if (Refresh is not null)
        {
            await machine.RunAsync(Program, Refresh, Unattended, Limit, cancellationToken);
        }

        var outcome = new CommandOutcome(-1, "");
        foreach (var install in Installs)
        {
            outcome = await machine.RunAsync(Program, install, Unattended, Limit, cancellationToken);
            if (outcome.Succeeded)
            {
                break;
            }
        }

        return outcome;
    }
}
