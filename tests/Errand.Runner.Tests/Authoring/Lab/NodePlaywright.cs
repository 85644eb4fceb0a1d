using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Core.Options;
using Errand.Runner.Browser.Provisioning;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>Runs automation code under real Playwright for Node.js: the one that the .NET package brings along as its driver.</summary>
internal static class NodePlaywright
{
    private const string Runner = """
        import { readFileSync } from 'node:fs';
        import { pathToFileURL } from 'node:url';
        const [playwright, main, chromium] = process.argv.slice(2);
        const params = JSON.parse(readFileSync(0, 'utf8'));
        const { default: api } = await import(pathToFileURL(playwright).href);
        const { default: handler } = await import(pathToFileURL(main).href);
        const browser = await api.chromium.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
        try {
          const context = await browser.newContext();
          const output = await handler(params, await context.newPage(), context);
          process.stdout.write(JSON.stringify(output ?? null));
        } finally {
          await browser.close();
        }
        """;

    public static async Task<JsonNode?> RunAsync(CodeTree code, JsonObject parameters, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("errand-lab-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "main.mjs"), code.Main, cancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "run.mjs"), Runner, cancellationToken);
            return await StartAsync(folder.FullName, parameters, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<JsonNode?> StartAsync(string folder, JsonObject parameters, CancellationToken cancellationToken)
    {
        var driver = Path.Combine(AppContext.BaseDirectory, ".playwright");
        var chromium = await new ChromiumProvisioner(new BrowserOptions()).FindAsync(cancellationToken);
        var start = new ProcessStartInfo(Path.Combine(driver, "node", Platform(), OperatingSystem.IsWindows() ? "node.exe" : "node"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "run.mjs", Path.Combine(driver, "package", "index.js"), Path.Combine(folder, "main.mjs"), chromium?.Path ?? "" }) start.ArgumentList.Add(argument);
        start.WorkingDirectory = folder;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        await process.StandardInput.WriteAsync(parameters.ToJsonString().AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        process.ExitCode.ShouldBe(0, errors);
        return JsonNode.Parse(await output);
    }

    private static string Platform() =>
        OperatingSystem.IsWindows() ? "win32_x64" : $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
}
