namespace Errand.Runner.Browser.Pool;

/// <summary>The name a browser gives itself: that of the same desktop Chrome with a window, in the reduced form that Chrome sends.</summary>
internal static class UserAgent
{
    public static string For(string browserVersion)
    {
        var system = OperatingSystem.IsWindows() ? "Windows NT 10.0; Win64; x64"
            : OperatingSystem.IsMacOS() ? "Macintosh; Intel Mac OS X 10_15_7"
            : "X11; Linux x86_64";
        return $"Mozilla/5.0 ({system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{browserVersion.Split('.')[0]}.0.0.0 Safari/537.36";
    }
}
