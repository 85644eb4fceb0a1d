using Errand.Core.Tasks;

namespace Errand.Core.Automations;

/// <summary>One saved state of an automation. Versions are numbered from 1 and never change once saved.</summary>
public sealed record AutomationVersion
{
    public required WorkspaceId WorkspaceId { get; init; }

    public required ReuseKey Key { get; init; }

    public required int Number { get; init; }

    public required VersionOrigin Origin { get; init; }

    /// <summary>One line: what changed and why.</summary>
    public required string Message { get; init; }

    public required CodeTree Code { get; init; }

    /// <summary>SHA-256 (hex) of the canonical output schema it was proved with; null when there was none.</summary>
    public string? OutputSchemaHash { get; init; }

    /// <summary>The <c>OutputProfile</c> of its good outputs, as JSON; null before the first.</summary>
    public string? ProfileJson { get; init; }

    /// <summary>The task that saved it; null for a version written by hand.</summary>
    public WebTaskId? WebTaskId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
