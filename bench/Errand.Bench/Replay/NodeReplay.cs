using System.Diagnostics;
using System.Globalization;

namespace Errand.Bench.Replay;

/// <summary>The saved code under Playwright for Node.js, in a process that keeps its browser warm. Installs playwright-core with npm.</summary>
internal sealed class NodeReplay : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _directory;

    private NodeReplay(Process process, string directory)
    {
        _process = process;
        _directory = directory;
    }

    public static async Task<NodeReplay> StartAsync(string code, string startUrl, string chromium, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("errand-node-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Replay", "node")))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }

        await File.WriteAllTextAsync(Path.Combine(directory, "main.js"), code, cancellationToken);
        using var install = Start(directory, "npm", "install", "--silent", "--no-audit", "--no-fund");
        await install.WaitForExitAsync(cancellationToken);
        var process = Start(directory, "node", "bench.js", startUrl, chromium);
        await process.StandardOutput.ReadLineAsync(cancellationToken);
        return new NodeReplay(process, directory);
    }

    /// <summary>One run; milliseconds from context to value.</summary>
    public async Task<double> RunAsync(CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync("run".AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        return double.Parse(await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? "NaN", CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static Process Start(string directory, string program, params string[] words) =>
        Process.Start(new ProcessStartInfo(program, words) { WorkingDirectory = directory, RedirectStandardInput = true, RedirectStandardOutput = true })
        ?? throw new InvalidOperationException($"{program} did not start.");
}
