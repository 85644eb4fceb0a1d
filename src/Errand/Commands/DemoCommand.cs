using System.CommandLine;
using Errand.Demo;

namespace Errand.Commands;

/// <summary><c>demo</c>: the main job, end to end, on the bundled shop.</summary>
internal static class DemoCommand
{
    public static Command Create(string[] settings)
    {
        var keep = new Option<bool>("--keep") { Description = "Leaves the service and the shop running, and prints how to reach them." };
        var command = new Command("demo", "Runs a web task on the bundled sample shop: writes code, replays it, mends it after a redesign.") { keep };
        command.SetAction((parsed, cancellationToken) => DemoShow.RunAsync(settings, parsed.GetValue(keep), cancellationToken));
        return command;
    }
}
