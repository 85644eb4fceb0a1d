namespace Errand.Bench.Pages;

/// <summary>Looks for a Chromium on PATH.</summary>
internal static class BrowserOnPath
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    public static string? Find() =>
        Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), (name, folder) => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
