using System.CommandLine;
using System.Globalization;

namespace Errand.Commands;

/// <summary><c>workspaces</c>: makes and lists tenants.</summary>
internal static class WorkspacesCommand
{
    public static Command Create(string[] settings) => new("workspaces", "Makes and lists workspaces.") { Make(settings), List(settings) };

    private static Command Make(string[] settings)
    {
        var name = new Option<string>("--name") { Description = "What you call it.", DefaultValueFactory = _ => "" };
        var command = new Command("create", "Makes a workspace and prints its id. Give it a key with: errand keys create --workspace ID.") { name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var store = await AccessScope.OpenAsync(settings, cancellationToken);
            var workspace = await store.Access.CreateWorkspaceAsync(parsed.GetValue(name) ?? "", cancellationToken);
            await Console.Out.WriteLineAsync(workspace.Id.ToString());
            return CommandLine.Success;
        });
        return command;
    }

    private static Command List(string[] settings)
    {
        var command = new Command("list", "One line each: id, time of creation, name.");
        command.SetAction(async (_, cancellationToken) =>
        {
            using var store = await AccessScope.OpenAsync(settings, cancellationToken);
            foreach (var workspace in await store.Access.ListWorkspacesAsync(cancellationToken))
            {
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{workspace.Id}  {workspace.CreatedAt:u}  {workspace.Name}").TrimEnd());
            }

            return CommandLine.Success;
        });
        return command;
    }
}
