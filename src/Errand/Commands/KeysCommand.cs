using System.CommandLine;
using System.Globalization;
using Errand.Storage.Access;

namespace Errand.Commands;

/// <summary><c>keys</c>: makes, lists and revokes the keys of a workspace.</summary>
internal static class KeysCommand
{
    public static Command Create(string[] settings) =>
        new("keys", "Makes, lists and revokes API keys.") { Make(settings), List(settings), Revoke(settings) };

    private static Command Make(string[] settings)
    {
        var workspace = Workspace();
        var name = new Option<string>("--name") { Description = "What you call it.", DefaultValueFactory = _ => "" };
        var scope = new Option<string>("--scope") { Description = "read, run (the default) or admin; each includes those before it.", DefaultValueFactory = _ => "run" };
        scope.AcceptOnlyFromAmong("read", "run", "admin");
        var days = new Option<int?>("--expires-in-days") { Description = "Days after which it opens nothing, 1 to 36,500; never when absent." };
        var command = new Command("create", "Makes a key and prints it, this once, on standard output; its id goes to standard error.") { workspace, name, scope, days };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var expiry = ExpiryOf(parsed.GetValue(days));
            using var store = await AccessScope.OpenAsync(settings, cancellationToken);
            var id = await store.WorkspaceAsync(parsed.GetValue(workspace), cancellationToken);
            var wanted = new NewApiKey(parsed.GetValue(name) ?? "", KeyScopes.Parse(parsed.GetValue(scope)) ?? KeyScope.Run, expiry);
            if (await store.Keys.CreateAsync(id, wanted, AuditEntry.Operator, cancellationToken) is not var (key, text))
            {
                throw new UsageException($"There is no workspace '{id}' any more.");
            }

            await Console.Error.WriteLineAsync($"{key.Id} of workspace {id}; the key is shown this once:");
            await Console.Out.WriteLineAsync(text);
            return CommandLine.Success;
        });
        return command;
    }

    private static Command List(string[] settings)
    {
        var workspace = Workspace();
        var command = new Command("list", "One line each: id, scope, creation, last use, state, name.") { workspace };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var store = await AccessScope.OpenAsync(settings, cancellationToken);
            var id = await store.WorkspaceAsync(parsed.GetValue(workspace), cancellationToken);
            foreach (var key in await store.Keys.ListAsync(id, cancellationToken))
            {
                await Console.Out.WriteLineAsync(Line(key));
            }

            return CommandLine.Success;
        });
        return command;
    }

    private static Command Revoke(string[] settings)
    {
        var workspace = Workspace();
        var key = new Argument<string>("KEY-ID") { Description = "The key's id (key_…), as keys list shows it." };
        var command = new Command("revoke", "Ends a key at once and for good.") { key, workspace };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var store = await AccessScope.OpenAsync(settings, cancellationToken);
            var id = await store.WorkspaceAsync(parsed.GetValue(workspace), cancellationToken);
            return await store.Keys.RevokeAsync(id, parsed.GetValue(key) ?? "", AuditEntry.Operator, cancellationToken)
                ? CommandLine.Success
                : throw new UsageException($"The workspace has no key '{parsed.GetValue(key)}'. See errand keys list.");
        });
        return command;
    }

    private static Option<string?> Workspace() => new("--workspace") { Description = "The workspace's id; needed when there are several." };

    private static DateTimeOffset? ExpiryOf(int? days) => days switch
    {
        null => null,
        >= 1 and <= 36_500 => TimeProvider.System.GetUtcNow().AddDays(days.Value),
        _ => throw new UsageException("--expires-in-days must be from 1 to 36500."),
    };

    private static string Line(ApiKey key)
    {
        var state = key.RevokedAt is { } revoked ? Moment("revoked", revoked)
            : key.ExpiresAt is { } expiry ? Moment("expires", expiry)
            : "lasting";
        var used = key.LastUsedAt is { } last ? Moment("used", last) : "unused";
        return $"{key.Id}  {key.Scope.ToWire(),-5}  {Moment("made", key.CreatedAt)}  {used}  {state}  {key.Name}".TrimEnd();
    }

    private static string Moment(string word, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{word} {at:u}");
}
