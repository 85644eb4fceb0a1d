using System.CommandLine;
using Errand.Bench.Pages;

namespace Errand.Bench.Looks;

/// <summary><c>looks</c>: what a look at a captured page costs, and whether what a task wants can be seen in it.</summary>
internal static class LooksCommand
{
    public static Command Create()
    {
        var pages = new Option<DirectoryInfo>("--pages") { Description = "Folder with tasks.json and html/ID.html.gz", Required = true };
        var ids = new Option<string>("--ids") { Description = "Only these tasks, comma separated" };
        var budget = new Option<int>("--budget") { Description = "Tokens a first look may cost; 0 for no limit", DefaultValueFactory = _ => 6000 };
        var follow = new Option<int>("--follow-budget") { Description = "Tokens a follow-up look may cost; 0 for no limit", DefaultValueFactory = _ => 0 };
        var text = new Option<bool>("--text") { Description = "Print each look" };
        var browser = new Option<string>("--browser") { Description = "Chromium to use; found on PATH by default" };
        var command = new Command("looks", "Counts the tokens of a look against ariaSnapshot and raw HTML, and the expected values that it shows.") { pages, ids, budget, follow, text, browser };
        command.SetAction((parsed, cancellationToken) => new LooksBench(new LooksOptions
        {
            Folder = parsed.GetRequiredValue(pages),
            Ids = parsed.GetValue(ids)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Budget = Limit(parsed.GetValue(budget)),
            FollowBudget = Limit(parsed.GetValue(follow)),
            PrintsText = parsed.GetValue(text),
            Browser = parsed.GetValue(browser) ?? BrowserOnPath.Find(),
        }).RunAsync(cancellationToken));
        return command;
    }

    private static int Limit(int tokens) => tokens == 0 ? int.MaxValue / 2 : tokens;
}
