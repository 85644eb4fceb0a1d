using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Errand.Demo;

/// <summary>Everything the demo prints.</summary>
internal sealed class DemoStage
{
    private const int RecordsShown = 3;
    private const int PipeWidth = 160;
    private static readonly string[] QuietSteps = ["page-step", "artifact-saved", "attempt-started", "attempt-ended", "script-log"];
    private readonly IAnsiConsole _console = AnsiConsole.Console;

    // A pipe has no width of its own, and a line that was broken is hard to copy.
    public DemoStage() => _console.Profile.Width = Console.IsOutputRedirected ? PipeWidth : _console.Profile.Width;

    public void Title() => _console.MarkupLine("[bold]Errand[/] · a web task becomes code; the code is replayed\n");

    public void Say(string line) => _console.MarkupLineInterpolated($"[grey]{line}[/]");

    public void Cast(string service, Uri shop)
    {
        Say($"Service    {service}  (embedded store, no model configured)");
        Say($"Shop       {shop}  (the bundled sample site)\n");
    }

    public void Task(string task, Uri shop) => _console.MarkupLineInterpolated($"[bold]Task[/]  “{task}”  at {shop}catalogue\n");

    public void Scene(string name) => _console.MarkupLineInterpolated($"[bold blue]▶ {name}[/]");

    public void Step(JsonObject step)
    {
        if (!QuietSteps.Contains((string?)step["type"]))
        {
            Say($"  {step["message"]}");
        }
    }

    public void Result(DemoScene scene)
    {
        if (!scene.Succeeded)
        {
            _console.MarkupLineInterpolated($"  [red]{scene.Error}[/]\n");
            return;
        }

        _console.MarkupLineInterpolated(
            $"  [green]{scene.How}[/] by version {scene.Version}: {scene.Records.Count} records in {Seconds(scene.Elapsed)}, {scene.ModelCalls} model calls, ${scene.TotalUsd:0.00}");
        foreach (var record in scene.Records.Take(RecordsShown))
        {
            Console.WriteLine($"    {record?.ToJsonString(DemoJson.Readable)}");
        }

        _console.WriteLine($"    … {scene.Records.Count - RecordsShown} more\n");
    }

    public void Code(string code, string path, Uri address)
    {
        _console.Write(new Rule("main.js, as saved").LeftJustified().RuleStyle(Style.Parse("grey")));
        Console.WriteLine(code.TrimEnd());
        _console.Write(new Rule().RuleStyle(Style.Parse("grey")));
        Console.WriteLine($"  Saved as {path}\n  and at   {address}\n");
    }

    public void Redesign() => _console.MarkupLine("[bold yellow]✂ The shop is redesigned:[/] classes renamed, elements moved, a wrapper and a column added.\n");

    public void Difference(string before, string after, string path)
    {
        foreach (var line in LineDifference.Of(before, after))
        {
            _console.Write(new Text($"    {line}\n", new Style(line.StartsWith('+') ? Color.Green : Color.Red)));
        }

        Console.WriteLine($"  Saved as {path}\n");
    }

    public bool Sum(IReadOnlyList<DemoScene> scenes)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("run", "how", "version", "records", "time", "browser", "model calls", "cost");
        foreach (var scene in scenes)
        {
            table.AddRow(
                scene.Name,
                scene.How,
                scene.Version.ToString(CultureInfo.InvariantCulture),
                scene.Records.Count.ToString(CultureInfo.InvariantCulture),
                Seconds(scene.Elapsed),
                Seconds(TimeSpan.FromMilliseconds((double?)scene.Body["timing"]?["browserMs"] ?? 0)),
                scene.ModelCalls.ToString(CultureInfo.InvariantCulture),
                $"${scene.TotalUsd:0.00}");
        }

        _console.Write(table);
        var same = scenes.All(scene => JsonNode.DeepEquals(scenes[0].Records, scene.Records));
        var passed = same && scenes.All(scene => scene.AsExpected);
        _console.MarkupLine(passed
            ? "[green]All runs gave the same records; the code was written once, replayed, mended after the redesign and replayed again.[/]"
            : "[red]The demo did not go as it should: see above.[/]");
        return passed;
    }

    public void Keep(string service, DemoIdentity identity, Uri shop)
    {
        _console.WriteLine($"""

            The service goes on; end it with Ctrl+C.
              address    {service}
              workspace  {identity.WorkspaceId:D}
              x-api-key  {identity.ApiKey}
              shop       {shop}
              reference  {service}/docs
            """);
    }

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.00 s", CultureInfo.InvariantCulture);
}
