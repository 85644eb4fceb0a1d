using System.CommandLine;
using Errand.Bench.Looks;
using Errand.Bench.Pages;
using Errand.Bench.Replay;
using Errand.Bench.Starts;

var root = new RootCommand("Measures Errand. Each command prints its figures and the way to read them.")
{
    LooksCommand.Create(),
    PagesCommand.Create(),
    ReplayCommand.Create(),
    StartsCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
