using Errand.Core.Automations;
using Errand.Core.Tasks;

namespace Errand.Storage.Automations;

/// <summary>A version about to be saved; the store gives it the next number.</summary>
public sealed record VersionDraft
{
    public required WorkspaceId WorkspaceId { get; init; }

    public required ReuseKey Key { get; init; }

    /// <summary>The current version it was made from; null when there was none. Saving is refused when that is no longer current.</summary>
    public required int? BasedOn { get; init; }

    public required VersionOrigin Origin { get; init; }

    /// <summary>One line: what changed and why.</summary>
    public required string Message { get; init; }

    public required CodeTree Code { get; init; }

    public string? OutputSchemaHash { get; init; }

    public string? ProfileJson { get; init; }

    public WebTaskId? WebTaskId { get; init; }

    /// <summary>The id of the key that made it by hand, for the audit log; null when the task did, or the service itself.</summary>
    public string? Actor { get; init; }
}
