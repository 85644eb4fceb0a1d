using System.Globalization;

namespace Errand.Runner.Browser.Pool;

/// <summary>The running processes, as /proc shows them. Empty on systems without it.</summary>
internal static class ProcessTable
{
    /// <summary>Every process whose command line holds the text.</summary>
    public static IEnumerable<ProcessRow> WithArgument(string text) =>
        Ids().Select(ProcessRow.Read).OfType<ProcessRow>().Where(row => row.Arguments.Any(argument => argument.StartsWith(text, StringComparison.Ordinal)));

    /// <summary>The process and everything below it.</summary>
    public static IReadOnlyList<int> Tree(int root)
    {
        var children = Ids().Select(ProcessRow.Read).OfType<ProcessRow>().ToLookup(row => row.ParentId, row => row.Id);
        var tree = new List<int> { root };
        for (var i = 0; i < tree.Count; i++)
        {
            tree.AddRange(children[tree[i]]);
        }

        return tree;
    }

    /// <summary>Proportional set size in KiB: shared pages are counted once over all who share them. 0 when it cannot be read.</summary>
    public static long ProportionalKiB(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/smaps_rollup").FirstOrDefault(row => row.StartsWith("Pss:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(4, line.Length - 6), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static IEnumerable<int> Ids() => Directory.Exists("/proc")
        ? Directory.EnumerateDirectories("/proc").Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0).Where(id => id > 0)
        : [];
}
