using System.Globalization;

namespace Errand.Runner.Browser.Pool;

/// <summary>One process: <paramref name="StartTicks"/> tells it from a later one under the same id.</summary>
internal sealed record ProcessRow(int Id, int ParentId, long StartTicks, string[] Arguments)
{
    /// <summary>Null when there is no such process (any more), or when it is only waiting to be collected.</summary>
    public static ProcessRow? Read(int id)
    {
        try
        {
            // The name in parentheses may hold anything; the fields after it are numbers. See proc_pid_stat(5).
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var arguments = File.ReadAllText($"/proc/{id}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);
            return fields[0] is "Z" or "X"
                ? null
                : new ProcessRow(id, Number(fields[1]), long.Parse(fields[19], CultureInfo.InvariantCulture), arguments);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
