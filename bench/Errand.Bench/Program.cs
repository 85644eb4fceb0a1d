using System.CommandLine;
using Errand.Bench.Pages;

var root = new RootCommand("Measures Errand. Each command prints its figures and the way to read them.") { PagesCommand.Create() };
return await root.Parse(args).InvokeAsync();
