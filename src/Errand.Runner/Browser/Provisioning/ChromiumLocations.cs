namespace Errand.Runner.Browser.Provisioning;

/// <summary>
/// Where Chromium and its relatives are installed. Headless shells come first: they start in a third of the time of a full browser, open a
/// page in a fifth and take a third of the memory.
/// </summary>
internal static class ChromiumLocations
{
    private static readonly string[] ShellNames = ["chromium-headless-shell", "chrome-headless-shell", "headless_shell"];
    private static readonly string[] BrowserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    private static readonly string[] UsualFolders = ["/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/opt/google/chrome", "/snap/bin"];

    private static readonly string[] MacApps = ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome"];
    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] WindowsPrograms =
        [@"Chromium\Application\chrome.exe", @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>Every installed candidate, best first.</summary>
    public static IEnumerable<string> Installed(IMachine machine) => machine.Kind switch
    {
        MachineKind.Windows => Windows(machine),
        MachineKind.MacOS => [.. OnPath(machine, ShellNames), .. MacOS(machine), .. OnPath(machine, BrowserNames)],
        _ => [.. OnPath(machine, ShellNames), .. OnPath(machine, BrowserNames)],
    };

    /// <summary>Every candidate that Playwright has downloaded at some time, headless shells first and newer builds before older ones.</summary>
    public static IEnumerable<string> PlaywrightCache(IMachine machine)
    {
        var builds = machine.Folders(CacheFolder(machine))
            .Select(folder => (Folder: folder, Name: Path.GetFileName(folder).Split('-')))
            .Where(build => build.Name is ["chromium_headless_shell" or "chromium", _] && int.TryParse(build.Name[1], out _))
            .OrderBy(build => build.Name[0] == "chromium")
            .ThenByDescending(build => int.Parse(build.Name[1], System.Globalization.CultureInfo.InvariantCulture));
        return builds.SelectMany(build => machine.Folders(build.Folder)).SelectMany(Programs).Where(machine.FileExists);
    }

    private static string CacheFolder(IMachine machine) => machine.Variable("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 1 } given
        ? given
        : machine.Kind switch
        {
            MachineKind.Windows => Path.Combine(machine.Home, "AppData", "Local", "ms-playwright"),
            MachineKind.MacOS => Path.Combine(machine.Home, "Library", "Caches", "ms-playwright"),
            _ => Path.Combine(machine.Variable("XDG_CACHE_HOME") ?? Path.Combine(machine.Home, ".cache"), "ms-playwright"),
        };

    private static IEnumerable<string> Programs(string folder) =>
    [
        Path.Combine(folder, "chrome-headless-shell"), Path.Combine(folder, "headless_shell"), Path.Combine(folder, "chrome-headless-shell.exe"),
        Path.Combine(folder, "headless_shell.exe"), Path.Combine(folder, "chrome"), Path.Combine(folder, "chrome.exe"),
        Path.Combine(folder, "Chromium.app", "Contents", "MacOS", "Chromium"),
        Path.Combine(folder, "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"),
    ];

    private static IEnumerable<string> OnPath(IMachine machine, string[] names)
    {
        var path = machine.Variable("PATH")?.Split(':', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var folders = path.Concat(UsualFolders).Distinct();
        return names.SelectMany(name => folders.Select(folder => $"{folder}/{name}")).Where(machine.FileExists);
    }

    private static IEnumerable<string> MacOS(IMachine machine) =>
        MacApps.SelectMany(app => new[] { $"/Applications/{app}", $"{machine.Home}/Applications/{app}" }).Where(machine.FileExists);

    private static IEnumerable<string> Windows(IMachine machine) =>
        WindowsRoots.Select(machine.Variable).OfType<string>()
            .SelectMany(root => WindowsPrograms.Select(program => $@"{root}\{program}"))
            .Where(machine.FileExists);
}
