using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Errand.Bench.Pages;

/// <summary>Runs score.mjs under Node.js.</summary>
internal sealed class Scorer(FileInfo script)
{
    /// <summary>The scorer's lines: an id, its F1 and perhaps <c>exact</c>; the mean last.</summary>
    public async Task<IReadOnlyList<string>> ScoreAsync(IReadOnlyList<CapturedPage> pages, JsonObject answers, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("errand-bench-");
        try
        {
            var suite = Path.Combine(folder.FullName, "suite.json");
            var given = Path.Combine(folder.FullName, "answers.json");
            var tasks = new JsonArray([.. pages.Select(page => new JsonObject { ["id"] = page.Id, ["expected"] = page.Expected?.DeepClone() })]);
            await File.WriteAllTextAsync(suite, new JsonObject { ["tasks"] = tasks }.ToJsonString(), cancellationToken);
            await File.WriteAllTextAsync(given, answers.ToJsonString(), cancellationToken);
            return await RunAsync([script.FullName, suite, given], cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("Node.js could not be started; the scorer needs it.");
        var output = await node.StandardOutput.ReadToEndAsync(cancellationToken);
        await node.WaitForExitAsync(cancellationToken);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
