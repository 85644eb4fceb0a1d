namespace Errand.Server.Automations;

/// <summary>A version without its files.</summary>
internal sealed record VersionBody
{
    /// <summary>The automation's key.</summary>
    public required string ReuseKey { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Version { get; init; }

    /// <summary>authored, repaired, hand or rollback.</summary>
    public required string Origin { get; init; }

    /// <summary>One line: what changed and why.</summary>
    public required string Message { get; init; }

    /// <summary>The task that saved it; absent for one made by hand.</summary>
    public string? WebTaskId { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
