using Errand.Core.Options;

namespace Errand.Runner.Browser.Provisioning;

/// <summary>Finds a Chromium that runs on this machine, or gets one.</summary>
public sealed class ChromiumProvisioner
{
    private const string Setting = "Errand:Browser:ExecutablePath";

    private static readonly TimeSpan CheckLimit = TimeSpan.FromSeconds(20);
    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly BrowserOptions _options;
    private readonly IMachine _machine;

    public ChromiumProvisioner(BrowserOptions options)
        : this(options, new LocalMachine())
    {
    }

    internal ChromiumProvisioner(BrowserOptions options, IMachine machine) => (_options, _machine) = (options, machine);

    /// <summary>Looks only: the given path, what is installed, what Playwright once downloaded. Null when there is none.</summary>
    /// <exception cref="ChromiumMissingException">The given path is wrong.</exception>
    public async Task<ChromiumFound?> FindAsync(CancellationToken cancellationToken) =>
        _options.ExecutablePath.Length > 0
            ? await CheckGivenAsync(_options.ExecutablePath, cancellationToken)
            : await FirstThatRunsAsync(ChromiumLocations.Installed(_machine), ChromiumSource.Installed, cancellationToken)
                ?? await FirstThatRunsAsync(ChromiumLocations.PlaywrightCache(_machine), ChromiumSource.PlaywrightCache, cancellationToken);

    /// <summary>Looks, then downloads, then installs. Every step says one line through <paramref name="say"/>.</summary>
    /// <exception cref="ChromiumMissingException">Nothing helped; the message tells the cure.</exception>
    public async Task<ChromiumFound> FindOrInstallAsync(Action<string> say, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } found)
        {
            say($"Browser: {found.Path} ({Describe(found.Source)})");
            return found;
        }

        return await DownloadAsync(say, cancellationToken)
            ?? await InstallAsync(say, cancellationToken)
            ?? throw new ChromiumMissingException($"No Chromium was found and none could be installed. {Cure()}");
    }

    private async Task<ChromiumFound> CheckGivenAsync(string path, CancellationToken cancellationToken)
    {
        if (!_machine.FileExists(path))
        {
            throw new ChromiumMissingException($"{Setting} is '{path}', and there is no such file. Correct it, or leave it empty to have a browser found.");
        }

        return await FaultOfAsync(path, cancellationToken) is { } fault
            ? throw new ChromiumMissingException($"{Setting} is '{path}', which does not run: {fault} Name a Chromium or Chrome, or leave it empty.")
            : new ChromiumFound(path, ChromiumSource.Given);
    }

    private async Task<ChromiumFound?> DownloadAsync(Action<string> say, CancellationToken cancellationToken)
    {
        say("Browser: none is installed; downloading one with Playwright …");
        var outcome = await PlaywrightDownload.RunAsync(_machine, cancellationToken);
        if (!outcome.Succeeded)
        {
            say($"Browser: the download failed ({outcome.Cause}).");
            return null;
        }

        var found = await FirstThatRunsAsync(ChromiumLocations.PlaywrightCache(_machine), ChromiumSource.PlaywrightDownload, cancellationToken);
        say(found is null ? "Browser: the download does not run here; system libraries are missing." : $"Browser: {found.Path} ({Describe(found.Source)})");
        return found;
    }

    private async Task<ChromiumFound?> InstallAsync(Action<string> say, CancellationToken cancellationToken)
    {
        if (!_machine.IsRoot || PackageManager.Of(_machine) is not { } manager)
        {
            return null;
        }

        say($"Browser: installing one with {Path.GetFileName(manager.Program)} …");
        var outcome = await manager.InstallAsync(_machine, cancellationToken);
        var found = outcome.Succeeded
            ? await FirstThatRunsAsync(ChromiumLocations.Installed(_machine), ChromiumSource.PackageManager, cancellationToken)
            : null;
        say(found is null ? $"Browser: the installation failed ({outcome.Cause})." : $"Browser: {found.Path} ({Describe(found.Source)})");
        return found;
    }

    private async Task<ChromiumFound?> FirstThatRunsAsync(IEnumerable<string> candidates, ChromiumSource source, CancellationToken cancellationToken)
    {
        foreach (var path in candidates)
        {
            if (await FaultOfAsync(path, cancellationToken) is null)
            {
                return new ChromiumFound(path, source);
            }
        }

        return null;
    }

    /// <summary>Why the program does not run, or null. A stub that only points to a store, or one without its libraries, is there and does not run.</summary>
    private async Task<string?> FaultOfAsync(string path, CancellationToken cancellationToken)
    {
        if (_machine.Kind == MachineKind.Windows)
        {
            // There, asking for the version opens a window.
            return null;
        }

        var outcome = await _machine.RunAsync(path, ["--version"], NoVariables, CheckLimit, cancellationToken);
        return outcome.Succeeded ? null : outcome.Cause;
    }

    private string Cure() => PackageManager.Of(_machine) is { } manager
        ? $"Run '{manager.Command}' as root, or install Chromium or Chrome in another way, or name one in {Setting}."
        : $"Install Chromium or Chrome, or name one in {Setting}.";

    private static string Describe(ChromiumSource source) => source switch
    {
        ChromiumSource.Given => $"given in {Setting}",
        ChromiumSource.Installed => "installed here",
        ChromiumSource.PlaywrightCache => "downloaded by Playwright before",
        ChromiumSource.PlaywrightDownload => "downloaded by Playwright now",
        _ => "installed by the package manager now",
    };
}
