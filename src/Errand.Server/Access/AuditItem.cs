namespace Errand.Server.Access;

/// <summary>A change that somebody made.</summary>
internal sealed record AuditItem
{
    /// <summary>Grows with time.</summary>
    public required long Sequence { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the id of a key or of a task, or operator, whoever is at the machine.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done.</summary>
    public required string Action { get; init; }

    /// <summary>To what: the id of a key or workspace, or a reuse key.</summary>
    public required string Subject { get; init; }

    /// <summary>One line more.</summary>
    public required string Detail { get; init; }
}
