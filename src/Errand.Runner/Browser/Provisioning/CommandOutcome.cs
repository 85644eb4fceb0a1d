namespace Errand.Runner.Browser.Provisioning;

/// <summary>How a program ended, with what it wrote last.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last line that says something, which is where tools put the cause.</summary>
    public string LastLine => Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "no output";
}
