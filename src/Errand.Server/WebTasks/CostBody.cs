namespace Errand.Server.WebTasks;

/// <summary>What models cost.</summary>
internal sealed record CostBody
{
    /// <summary>US dollars.</summary>
    public required decimal TotalUsd { get; init; }

    /// <summary>Calls to a model.</summary>
    public required int ModelCalls { get; init; }

    /// <summary>Tokens sent that the provider did not serve from its cache.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Tokens received.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>Tokens sent that the provider served from its cache.</summary>
    public required long CachedInputTokens { get; init; }

    /// <summary>The same figures for each model name; absent inside one.</summary>
    public IReadOnlyDictionary<string, CostBody>? Models { get; init; }
}
