using System.Globalization;

namespace Errand.Runner.Scripting.Sandbox;

/// <summary>Reads what a sandbox process and its children hold in memory.</summary>
internal static class SandboxMemory
{
    /// <summary>Resident bytes of the process tree; 0 where the system does not tell.</summary>
    public static long Resident(int processId)
    {
        try
        {
            var total = OfOne(processId);
            var children = File.ReadAllText($"/proc/{processId}/task/{processId}/children");
            return children.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(total, (sum, child) => sum + Resident(int.Parse(child, CultureInfo.InvariantCulture)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static long OfOne(int processId)
    {
        var pages = File.ReadAllText($"/proc/{processId}/statm").Split(' ')[1];
        return long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize;
    }
}
