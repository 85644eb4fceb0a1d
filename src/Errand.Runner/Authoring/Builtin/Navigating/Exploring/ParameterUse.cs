using System.Text.Json;
using System.Text.Json.Nodes;
using Errand.Core.Tasks;
using Errand.Runner.Authoring.Builtin.Navigating.Intent;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>Which of a task's parameters still have to be put into a page.</summary>
internal static class ParameterUse
{
    private static readonly HashSet<string> SecretWords = new(["password", "pass", "pwd", "passwort", "passphrase", "pin"], StringComparer.Ordinal);
    private static readonly HashSet<string> UserWords = new(["user", "username", "email", "mail", "login", "account", "customer"], StringComparer.Ordinal);

    /// <summary>
    /// The parameters that the task speaks of and that neither the start address nor the row count has taken up. One that the
    /// task never mentions is left alone: the caller may keep it for other uses.
    /// </summary>
    public static JsonObject Pending(TaskBrief brief, RowCount? rows)
    {
        var pending = new JsonObject();
        foreach (var (name, value) in brief.Parameters)
        {
            if (name == "startUrl" || name == rows?.Parameter || value is null || InAddress(brief.StartUrl, value)) continue;
            if (IsSecret(name) || IsUser(name) || IsMentioned(brief.Task, name, value)) pending[name] = value.DeepClone();
        }

        // A user name means nothing without its password, unless the task speaks of it.
        foreach (var name in pending.Select(pair => pair.Key).Where(IsUser).ToList())
        {
            if (!pending.Any(pair => IsSecret(pair.Key)) && !IsMentioned(brief.Task, name, pending[name])) pending.Remove(name);
        }

        return pending;
    }

    /// <summary>Whether a parameter is a password.</summary>
    public static bool IsSecret(string name) => Words.Of(name).Any(SecretWords.Contains);

    private static bool IsUser(string name) => Words.Of(name).Any(UserWords.Contains);

    private static bool InAddress(Uri? address, JsonNode value) =>
        address is not null
        && value.ToString() is { Length: > 0 } text
        && Uri.UnescapeDataString(address.PathAndQuery).Replace('+', ' ').Split('/', '?', '&', '=', '#', ',')
            .Any(part => string.Equals(part, text, StringComparison.OrdinalIgnoreCase) || (text.Length > 3 && part.Contains(text, StringComparison.OrdinalIgnoreCase)));

    private static bool IsMentioned(string task, string name, JsonNode? value) =>
        value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Object or JsonValueKind.Array
            ? Words.Telling(name).Any(word => Words.Of(task).Contains(word))
            : Words.Contains(task, value?.ToString() ?? "") || (Words.Telling(name) is { Count: > 0 } words && words.All(word => Words.Of(task).Contains(word)));
}
