namespace Errand.Core.Requests;

/// <summary>What a caller's reuse key must look like: it is stored as given and stands, percent-encoded, in paths.</summary>
public static class ReuseKeyFault
{
    /// <summary>Characters (UTF-16 units) of a key at most.</summary>
    public const int MaxLength = 200;

    /// <summary>What is wrong with <paramref name="key"/>; null when nothing is.</summary>
    public static string? Of(string key) => key switch
    {
        _ when string.IsNullOrWhiteSpace(key) => "Must not be blank.",
        { Length: > MaxLength } => $"Must be at most {MaxLength} characters long; this is {key.Length}.",
        "." or ".." => "Must not be \".\" or \"..\": it stands in the path of a URL.",
        _ when key.Any(char.IsControl) => "Must not hold control characters.",
        _ => null,
    };
}
