namespace Errand.Runner.Browser.Provisioning;

/// <summary>The files and processes of a machine, as far as finding a browser needs them.</summary>
internal interface IMachine
{
    MachineKind Kind { get; }

    /// <summary>May install system packages.</summary>
    bool IsRoot { get; }

    /// <summary>An environment variable; null when it is not set.</summary>
    string? Variable(string name);

    /// <summary>The user's home folder.</summary>
    string Home { get; }

    bool FileExists(string path);

    /// <summary>The folders in a folder; none when it does not exist.</summary>
    IReadOnlyList<string> Folders(string path);

    /// <summary>Runs a program to its end. It is killed with its children when the limit is over; one that cannot start has exit code -1.</summary>
    Task<CommandOutcome> RunAsync(
        string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, TimeSpan limit, CancellationToken cancellationToken);
}
