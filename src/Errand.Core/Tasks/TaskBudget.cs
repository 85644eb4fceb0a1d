namespace Errand.Core.Tasks;

/// <summary>What a task may spend at most. Null means the service's own limit.</summary>
public sealed record TaskBudget
{
    /// <summary>US dollars for model calls.</summary>
    public decimal? MaxCostUsd { get; init; }

    /// <summary>Author steps (tool calls).</summary>
    public int? MaxSteps { get; init; }

    /// <summary>Wall time of the whole task, from start to end.</summary>
    public TimeSpan? Timeout { get; init; }
}
