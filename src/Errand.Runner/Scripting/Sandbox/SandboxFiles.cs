namespace Errand.Runner.Scripting.Sandbox;

/// <summary>Where the sandbox program and the .NET host that runs it lie on this machine.</summary>
internal sealed record SandboxFiles(string Host, string HostDirectory, string Program)
{
    /// <summary>Finds both in every layout: build output, tests and publish. Throws with the cure when one is missing.</summary>
    public static SandboxFiles Find()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "sandbox", "Errand.Sandbox.dll");
        if (!File.Exists(program))
        {
            throw new InvalidOperationException($"The sandbox program is missing at '{program}'. Build or publish the solution again; its folder 'sandbox' belongs beside the program.");
        }

        var host = Hosts().FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            "The .NET host 'dotnet' was not found. Automations run in a child process that needs it: install the .NET runtime or set DOTNET_ROOT.");
        var real = new FileInfo(host).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(host);
        return new SandboxFiles(real, Path.GetDirectoryName(real) ?? "/", program);
    }

    private static IEnumerable<string> Hosts()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Path.GetFileName(Environment.ProcessPath) == name && Environment.ProcessPath is { } self)
        {
            yield return self;
        }

        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } hostPath)
        {
            yield return hostPath;
        }

        // The runtime that runs us lies in HOST/shared/Microsoft.NETCore.App/VERSION.
        yield return Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..", name));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return Path.Combine(folder, name);
        }
    }
}
