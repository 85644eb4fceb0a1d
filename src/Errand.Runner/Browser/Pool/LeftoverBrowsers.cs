using System.ComponentModel;
using System.Diagnostics;

namespace Errand.Runner.Browser.Pool;

/// <summary>
/// Browsers that outlived the service that started them. A browser ends by itself when its driver's pipe closes, and the driver when ours does,
/// so there are none as a rule; this is for those that hung.
/// </summary>
internal static class LeftoverBrowsers
{
    private const string ProfileSwitch = "--user-data-dir=";

    /// <summary>Ends them, removes their temporary profiles and tells how many there were.</summary>
    public static int End()
    {
        var ended = 0;
        foreach (var row in ProcessTable.WithArgument(OwnerMark.Switch))
        {
            if (OwnerMark.Of(row) is { OwnerLives: false } && SharesOurProcessIds(row.Id) && Kill(row.Id))
            {
                RemoveProfile(row);
                ended++;
            }
        }

        return ended;
    }

    /// <summary>The owner's id means nothing to us when it was given in another container.</summary>
    private static bool SharesOurProcessIds(int id)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{id}/ns/pid", false)?.Name == File.ResolveLinkTarget("/proc/self/ns/pid", false)?.Name;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    private static void RemoveProfile(ProcessRow row)
    {
        var profile = Array.Find(row.Arguments, text => text.StartsWith(ProfileSwitch, StringComparison.Ordinal))?[ProfileSwitch.Length..];
        if (profile is null || !Path.GetFileName(profile).StartsWith("playwright_", StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that stays is a nuisance, not a fault.
        }
    }
}
