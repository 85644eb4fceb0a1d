using Errand.Core.Tasks;

namespace Errand.Storage.Tasks;

/// <summary>A cost report as the database keeps it.</summary>
internal sealed record StoredCost
{
    public decimal TotalUsd { get; init; }

    public int ModelCalls { get; init; }

    public long InputTokens { get; init; }

    public long OutputTokens { get; init; }

    public long CachedInputTokens { get; init; }

    public IReadOnlyDictionary<string, StoredCost>? Models { get; init; }

    public static StoredCost From(CostReport cost) => new()
    {
        TotalUsd = cost.TotalUsd,
        ModelCalls = cost.ModelCalls,
        InputTokens = cost.InputTokens,
        OutputTokens = cost.OutputTokens,
        CachedInputTokens = cost.CachedInputTokens,
        Models = cost.Models.Count == 0 ? null : cost.Models.ToDictionary(model => model.Key, model => From(model.Value)),
    };

    public CostReport ToReport() => new()
    {
        TotalUsd = TotalUsd,
        ModelCalls = ModelCalls,
        InputTokens = InputTokens,
        OutputTokens = OutputTokens,
        CachedInputTokens = CachedInputTokens,
        Models = (Models ?? new Dictionary<string, StoredCost>()).ToDictionary(model => model.Key, model => model.Value.ToReport()),
    };
}
