namespace Errand.Runner.Browser.Provisioning;

/// <summary>How a program ended, with what it wrote last.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The cause in one line: the last one that calls itself an error, or else the last one.</summary>
    public string Cause
    {
        get
        {
            var lines = Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return Array.FindLast(lines, line => line.StartsWith("E:", StringComparison.Ordinal) || line.StartsWith("Error:", StringComparison.Ordinal))
                ?? lines.LastOrDefault()
                ?? "no output";
        }
    }
}
