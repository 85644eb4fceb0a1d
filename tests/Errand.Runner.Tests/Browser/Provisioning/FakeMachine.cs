using Errand.Runner.Browser.Provisioning;

namespace Errand.Runner.Tests.Browser.Provisioning;

/// <summary>A machine whose files are a set and whose programs succeed unless they are said to fail.</summary>
internal sealed class FakeMachine : IMachine
{
    public HashSet<string> Files { get; } = [];

    public Dictionary<string, string> Broken { get; } = [];

    /// <summary>What appears when a program is run with arguments that hold the key.</summary>
    public Dictionary<string, string> Brings { get; } = [];

    public List<string> Ran { get; } = [];

    public MachineKind Kind { get; init; } = MachineKind.Linux;

    public bool IsRoot { get; init; }

    public string Home => "/home/me";

    public string? Variable(string name) => name switch
    {
        "PATH" => "/usr/local/bin:/usr/bin",
        "PLAYWRIGHT_DRIVER_SEARCH_PATH" => "/app",
        "ProgramFiles" => @"C:\Program Files",
        _ => null,
    };

    public bool FileExists(string path) => Files.Contains(path);

    public IReadOnlyList<string> Folders(string path) =>
        [.. Files.Where(file => file.StartsWith(path + "/", StringComparison.Ordinal) && file.IndexOf('/', path.Length + 1) > 0)
            .Select(file => file[..file.IndexOf('/', path.Length + 1)]).Distinct()];

    public Task<CommandOutcome> RunAsync(
        string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, TimeSpan limit, CancellationToken cancellationToken)
    {
        var line = $"{program} {string.Join(' ', arguments)}";
        Ran.Add(line);
        if (Broken.FirstOrDefault(pair => line.Contains(pair.Key, StringComparison.Ordinal)) is { Value: { } cause })
        {
            return Task.FromResult(new CommandOutcome(1, $"working\n{cause}\n    at somewhere\n"));
        }

        Files.UnionWith(Brings.Where(pair => line.Contains(pair.Key, StringComparison.Ordinal)).Select(pair => pair.Value));
        return Task.FromResult(new CommandOutcome(0, "Chromium 156"));
    }
}
