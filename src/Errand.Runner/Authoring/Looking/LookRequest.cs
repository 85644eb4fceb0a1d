namespace Errand.Runner.Authoring.Looking;

/// <summary>What to look at. Without a ref and a query it is the whole page: in full at first, then what has changed since the last such look.</summary>
public sealed record LookRequest
{
    /// <summary>
    /// One part in place of the page: <c>e12</c> a node with all below it, <c>e12+</c> the siblings folded behind it, <c>e12..</c> it and the siblings after it.
    /// </summary>
    public string? Ref { get; init; }

    /// <summary>Words: only the nodes that hold them, wherever they are, folded ones included.</summary>
    public string? Query { get; init; }

    /// <summary>The most the text may cost, in tokens; at least 200 are always given. Default 6000.</summary>
    public int BudgetTokens { get; init; } = 6000;

    /// <summary>The whole page again, where otherwise only the differences would be told.</summary>
    public bool Full { get; init; }
}
