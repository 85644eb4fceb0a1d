using System.CommandLine;

namespace Errand.Bench.Pages;

/// <summary><c>pages</c>: how well the built-in author reads captured pages.</summary>
internal static class PagesCommand
{
    public static Command Create()
    {
        var pages = new Option<DirectoryInfo>("--pages") { Description = "Folder with tasks.json and html/ID.html.gz", Required = true };
        var scorer = new Option<FileInfo>("--scorer") { Description = "score.mjs; by default ../tools/score.mjs beside the folder" };
        var ids = new Option<string>("--ids") { Description = "Only these tasks, comma separated" };
        var json = new Option<FileInfo>("--json") { Description = "Write the answers here" };
        var code = new Option<bool>("--code") { Description = "Print the code written for each page" };
        var browser = new Option<string>("--browser") { Description = "Chromium to use; found on PATH by default" };
        var command = new Command("pages", "Reads each captured page with the built-in author and scores what it read (F1 of leaves).") { pages, scorer, ids, json, code, browser };
        command.SetAction((parsed, cancellationToken) => new PagesBench(new PagesOptions
        {
            Folder = parsed.GetRequiredValue(pages),
            Scorer = parsed.GetValue(scorer) ?? new FileInfo(Path.Combine(parsed.GetRequiredValue(pages).FullName, "..", "tools", "score.mjs")),
            Ids = parsed.GetValue(ids)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Answers = parsed.GetValue(json),
            PrintsCode = parsed.GetValue(code),
            Browser = parsed.GetValue(browser) ?? BrowserOnPath.Find(),
        }).RunAsync(cancellationToken));
        return command;
    }
}
