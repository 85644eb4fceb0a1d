using System.Diagnostics;
using System.Globalization;

namespace Errand.Runner.Scripting.Sandbox;

/// <summary>Starts sandbox processes: in namespaces of their own where the system allows it, as plain processes otherwise.</summary>
/// <param name="files">Where the host and the sandbox's program lie.</param>
/// <param name="bubblewrap">The path of bubblewrap; null: there is none, and sandboxes are plain processes.</param>
internal sealed class SandboxLauncher(SandboxFiles files, string? bubblewrap)
{
    private static readonly string[] Bubblewraps = ["/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap"];
    private readonly Lock _lock = new();
    private Task<bool>? _probe;

    /// <summary>A launcher that uses bubblewrap where it is installed.</summary>
    public SandboxLauncher(SandboxFiles files)
        : this(files, OperatingSystem.IsLinux() ? Bubblewraps.FirstOrDefault(File.Exists) : null)
    {
    }

    /// <summary>Whether processes get namespaces of their own here; null until the first has started.</summary>
    public bool? Isolated => _probe is { IsCompletedSuccessfully: true } probe ? probe.GetAwaiter().GetResult() : null;

    /// <summary>Starts a process and waits until its engine is ready.</summary>
    public async Task<SandboxProcess> StartAsync(long heapBytes, CancellationToken cancellationToken)
    {
        var isolates = await Probe().WaitAsync(cancellationToken);
        return await ReadyAsync(isolates ? Isolating(heapBytes) : Plain(heapBytes), cancellationToken);
    }

    // Whether namespaces may be made depends on the kernel, the user and the container: one try tells.
    private Task<bool> Probe()
    {
        lock (_lock)
        {
            return _probe ??= bubblewrap is null ? Task.FromResult(false) : WorksAsync(256L * 1024 * 1024, CancellationToken.None);
        }
    }

    private async Task<bool> WorksAsync(long heapBytes, CancellationToken cancellationToken)
    {
        try
        {
            await using var probe = await ReadyAsync(Isolating(heapBytes), cancellationToken);
            return true;
        }
        catch (SandboxStartException)
        {
            return false;
        }
    }

    private static async Task<SandboxProcess> ReadyAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var process = await SandboxProcess.StartAsync(start);
        try
        {
            await process.WaitUntilReadyAsync(cancellationToken);
            return process;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    private ProcessStartInfo Plain(long heapBytes)
    {
        var start = Redirected(files.Host);
        start.WorkingDirectory = Path.GetDirectoryName(files.Program);
        start.Environment.Clear();
        foreach (var (name, value) in Settings(heapBytes))
        {
            start.Environment[name] = value;
        }

        start.ArgumentList.Add(files.Program);
        return start;
    }

    private ProcessStartInfo Isolating(long heapBytes)
    {
        var start = Redirected(bubblewrap ?? "");
        start.Environment.Clear();
        Add("--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL");
        Add("--uid", "65534", "--gid", "65534", "--hostname", "sandbox");
        foreach (var folder in new[] { "/usr/lib", "/lib", "/lib64", "/usr/lib64" })
        {
            Add("--ro-bind-try", folder, folder);
        }

        Add("--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp");
        Add("--ro-bind", files.HostDirectory, "/dotnet", "--ro-bind", Path.GetDirectoryName(files.Program) ?? "", "/sandbox", "--chdir", "/sandbox");
        foreach (var (name, value) in Settings(heapBytes))
        {
            Add("--setenv", name, value);
        }

        Add("/dotnet/dotnet", "/sandbox/Errand.Sandbox.dll");
        return start;

        void Add(params ReadOnlySpan<string> arguments)
        {
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }
        }
    }

    private static ProcessStartInfo Redirected(string program) => new(program)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        CreateNoWindow = true,
    };

    private static IEnumerable<(string Name, string Value)> Settings(long heapBytes) =>
    [
        ("DOTNET_GCHeapHardLimit", "0x" + heapBytes.ToString("X", CultureInfo.InvariantCulture)),
        ("DOTNET_gcServer", "0"),
        ("DOTNET_gcConcurrent", "0"),
        ("DOTNET_TieredPGO", "0"),
        ("DOTNET_EnableDiagnostics", "0"),
        ("DOTNET_DbgEnableMiniDump", "0"),
        ("DOTNET_NOLOGO", "1"),
        ("TZ", "UTC"),
    ];
}
