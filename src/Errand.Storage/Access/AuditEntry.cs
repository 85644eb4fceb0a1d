namespace Errand.Storage.Access;

/// <summary>One change that somebody made to keys or automations of a workspace.</summary>
public sealed record AuditEntry
{
    /// <summary>Grows with time; not without gaps, since all workspaces share it.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the key or task that made the change, or <see cref="Operator"/>.</summary>
    public required string Actor { get; init; }

    /// <summary>What happened, such as <c>key-created</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it happened to: the id of a key or workspace, or a reuse key.</summary>
    public required string Subject { get; init; }

    /// <summary>One line more, for people.</summary>
    public required string Detail { get; init; }

    /// <summary>The actor of changes made at the machine itself, by command or by configuration.</summary>
    public const string Operator = "operator";
}
