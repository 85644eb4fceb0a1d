using System.Text.Json;
using Errand.Core.Errors;
using Errand.Storage.Access;

namespace Errand.Server.Access;

/// <summary>Reads the body that asks for a key, and reports every fault of it.</summary>
internal static class NewKeyReader
{
    public const int MaxNameLength = 200;

    /// <summary>The key asked for; its content counts only when no fault was found. <paramref name="body"/> is JSON already checked.</summary>
    public static NewApiKey Read(ReadOnlyMemory<byte> body, DateTimeOffset now, List<Fault> faults)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new Fault("", "Must be an object."));
            return new NewApiKey("", KeyScope.Read, null);
        }

        var root = document.RootElement;
        return new NewApiKey(NameOf(root, faults), ScopeOf(root, faults), ExpiryOf(root, now, faults));
    }

    private static string NameOf(JsonElement root, List<Fault> faults)
    {
        if (!root.TryGetProperty("name", out var name))
        {
            return "";
        }

        if (name.ValueKind == JsonValueKind.String && name.GetString() is { Length: <= MaxNameLength } text && !text.Any(char.IsControl))
        {
            return text;
        }

        faults.Add(new Fault("/name", $"Must be a text of at most {MaxNameLength} characters, without control characters."));
        return "";
    }

    private static KeyScope ScopeOf(JsonElement root, List<Fault> faults)
    {
        if (!root.TryGetProperty("scopes", out var scopes))
        {
            return KeyScope.Run;
        }

        var known = scopes.ValueKind == JsonValueKind.Array
            ? scopes.EnumerateArray().Select(word => word.ValueKind == JsonValueKind.String ? KeyScopes.Parse(word.GetString()) : null).ToList()
            : [];
        if (known.Count > 0 && known.TrueForAll(scope => scope is not null))
        {
            return known.Max() ?? KeyScope.Read;
        }

        faults.Add(new Fault("/scopes", "Must be a list of at least one of read, run, admin."));
        return KeyScope.Read;
    }

    private static DateTimeOffset? ExpiryOf(JsonElement root, DateTimeOffset now, List<Fault> faults)
    {
        if (!root.TryGetProperty("expiresAt", out var expiry))
        {
            return null;
        }

        if (expiry.ValueKind == JsonValueKind.String && expiry.TryGetDateTimeOffset(out var at) && at > now)
        {
            return at;
        }

        faults.Add(new Fault("/expiresAt", "Must be a time in the future, such as 2030-01-31T12:00:00Z."));
        return null;
    }
}
