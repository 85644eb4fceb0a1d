using System.Diagnostics;
using Errand.Runner.Scripting.Sandbox;

namespace Errand.Runner.Tests.Scripting;

/// <summary>The document of the surface says what the sandbox offers. Set ERRAND_WRITE_DOCS=1 to write it anew.</summary>
public sealed class SurfaceDocumentTests
{
    [Fact]
    public async Task SurfaceDocument_IsWhatTheSandboxOffers()
    {
        var path = Path.Combine(Root(), "docs", "playwright-surface.md");
        var expected = SurfaceDocument.Of(await MembersAsync());
        if (Environment.GetEnvironmentVariable("ERRAND_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, expected, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe(expected);
    }

    [Fact]
    public async Task SurfaceDocument_Missing_NamesNothingThatIsThere()
    {
        var document = SurfaceDocument.Of(await MembersAsync());
        var missing = document[document.IndexOf("## Missing", StringComparison.Ordinal)..];

        foreach (var row in document.Split('\n').Where(line => line.StartsWith("| `page`", StringComparison.Ordinal)))
        {
            row.Split('`').Where(name => name.Length > 2 && missing.Contains($"`page.{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    private static async Task<string> MembersAsync()
    {
        var files = SandboxFiles.Find();
        using var process = Process.Start(new ProcessStartInfo(files.Host, [files.Program, "surface"]) { RedirectStandardOutput = true }).ShouldNotBeNull();
        return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Errand.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
