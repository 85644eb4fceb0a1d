namespace Errand.Storage.Access;

/// <summary>The words of <see cref="KeyScope"/> in the store, in requests and on the command line.</summary>
public static class KeyScopes
{
    /// <summary>The word of one scope.</summary>
    public static string ToWire(this KeyScope scope) => scope switch
    {
        KeyScope.Read => "read",
        KeyScope.Run => "run",
        _ => "admin",
    };

    /// <summary>The scope of a word; null when it is none.</summary>
    public static KeyScope? Parse(string? word) => word switch
    {
        "read" => KeyScope.Read,
        "run" => KeyScope.Run,
        "admin" => KeyScope.Admin,
        _ => null,
    };

    /// <summary>The scope and all that it includes, from the least.</summary>
    public static IReadOnlyList<string> Including(KeyScope scope) => [.. Enum.GetValues<KeyScope>().Where(each => each <= scope).Select(ToWire)];
}
