using System.ComponentModel;
using System.Diagnostics;

namespace Errand.Runner.Browser.Provisioning;

/// <summary>The machine we run on.</summary>
internal sealed class LocalMachine : IMachine
{
    public MachineKind Kind { get; } = OperatingSystem.IsWindows() ? MachineKind.Windows
        : OperatingSystem.IsMacOS() ? MachineKind.MacOS
        : MachineKind.Linux;

    public bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public string Home { get; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    public bool FileExists(string path) => File.Exists(path);

    public IReadOnlyList<string> Folders(string path)
    {
        try
        {
            return Directory.GetDirectories(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public async Task<CommandOutcome> RunAsync(
        string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start) ?? throw new Win32Exception("It did not start.");
            process.StandardInput.Close();
            return await FinishAsync(process, limit, cancellationToken);
        }
        catch (Win32Exception fault)
        {
            return new CommandOutcome(-1, fault.Message);
        }
    }

    private static async Task<CommandOutcome> FinishAsync(Process process, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(over.Token);
            var errors = process.StandardError.ReadToEndAsync(over.Token);
            await process.WaitForExitAsync(over.Token);
            return new CommandOutcome(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return new CommandOutcome(-1, $"It took longer than {limit.TotalSeconds:0} s.");
        }
    }
}
