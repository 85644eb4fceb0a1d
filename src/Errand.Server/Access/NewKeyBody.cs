namespace Errand.Server.Access;

/// <summary>A key to be made.</summary>
internal sealed record NewKeyBody
{
    /// <summary>What you call it, at most 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>read, run, admin; each includes those before it. When absent: read and run.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>From when on it opens nothing, in the future. When absent: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
