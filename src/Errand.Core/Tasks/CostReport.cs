namespace Errand.Core.Tasks;

/// <summary>What the models cost. All zero when none was called.</summary>
public sealed record CostReport
{
    /// <summary>A run without any model.</summary>
    public static CostReport None { get; } = new();

    public decimal TotalUsd { get; init; }

    public int ModelCalls { get; init; }

    /// <summary>Tokens sent that were not served from the provider's cache.</summary>
    public long InputTokens { get; init; }

    public long OutputTokens { get; init; }

    public long CachedInputTokens { get; init; }

    /// <summary>The same figures for each model name.</summary>
    public IReadOnlyDictionary<string, CostReport> Models { get; init; } = new Dictionary<string, CostReport>();
}
