namespace Errand.Runner.Authoring.Looking;

/// <summary>Which of the JSON that the page has fetched or carries to tell of.</summary>
public sealed record NetworkRequest
{
    /// <summary>One piece, such as <c>d3</c>, with its content; null lists all of them with their shapes.</summary>
    public string? Id { get; init; }

    /// <summary>A way into the piece, such as <c>items[0].name</c>; null is the whole of it.</summary>
    public string? Path { get; init; }

    /// <summary>The most the text may cost, in tokens. Default 3000.</summary>
    public int BudgetTokens { get; init; } = 3000;
}
