using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Errand.Core.Tests.Schemas;

/// <summary>
/// The official JSON-Schema-Test-Suite. Never kept in the repository: taken from a checkout named by JSON_SCHEMA_TEST_SUITE,
/// from the system's package, or from that package fetched into the build folder.
/// </summary>
public sealed class OfficialSuite : IAsyncLifetime
{
    private const string Package = "libtest-json-schema-acceptance-perl";
    private const string InPackage = "usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance";

    private string? _root;

    /// <summary>Why there is no suite here; null when there is one.</summary>
    public string? Missing { get; private set; }

    /// <summary>The required tests of draft 2020-12.</summary>
    public IEnumerable<SuiteCase> Required => SuiteCase.ReadAll(Path.Combine(Root, "tests", "draft2020-12"));

    /// <summary>The named file of optional tests.</summary>
    public IEnumerable<SuiteCase> Optional(string file) =>
        SuiteCase.ReadAll(Path.Combine(Root, "tests", "draft2020-12", "optional"), file);

    /// <summary>The documents that the suite's remote references name.</summary>
    public Dictionary<string, JsonNode> Remotes()
    {
        var folder = Path.Combine(Root, "remotes");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).ToDictionary(
            file => "http://localhost:1234/" + Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => JsonNode.Parse(File.ReadAllText(file)) ?? throw new InvalidDataException(file));
    }

    public async ValueTask InitializeAsync()
    {
        var fetched = Path.Combine(AppContext.BaseDirectory, "json-schema-test-suite");
        string?[] places =
            [Environment.GetEnvironmentVariable("JSON_SCHEMA_TEST_SUITE"), $"/{InPackage}", Path.Combine(fetched, InPackage)];
        _root = places.FirstOrDefault(IsSuite);
        if (_root is null && await FetchAsync(fetched))
            _root = places.FirstOrDefault(IsSuite);
        if (_root is null)
            Missing = $"the official suite is not here: set JSON_SCHEMA_TEST_SUITE to a checkout of it, or install {Package}";
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Root => _root ?? throw new InvalidOperationException(Missing);

    private static bool IsSuite(string? folder) => folder is not null && Directory.Exists(Path.Combine(folder, "tests", "draft2020-12"));

    private static async Task<bool> FetchAsync(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        Directory.CreateDirectory(folder);
        return await RunAsync(folder, "apt-get", "download", Package)
            && Directory.GetFiles(folder, "*.deb") is [var package, ..]
            && await RunAsync(folder, "dpkg-deb", "-x", package, folder);
    }

    private static async Task<bool> RunAsync(string folder, string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start);
            if (process is null)
                return false;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
