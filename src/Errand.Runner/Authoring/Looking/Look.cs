namespace Errand.Runner.Authoring.Looking;

/// <summary>What was seen. The text came from a page: before a model reads it, it goes through <see cref="PageFence"/>.</summary>
public sealed record Look
{
    /// <summary>One line per node. A line of the page cannot be forged by the page: its text is quoted and holds no line break.</summary>
    public required string Text { get; init; }

    /// <summary>What the text costs, by <see cref="TokenCount"/>.</summary>
    public required int Tokens { get; init; }

    /// <summary>How many nodes the budget left out; the text names the refs that show them. Folded siblings do not count.</summary>
    public required int LeftOut { get; init; }

    /// <summary>True when the text tells only what has changed since the last look.</summary>
    public bool Difference { get; init; }

    /// <summary>The refs in this text that show more: folded siblings (<c>e12+</c>) and parts left out (<c>e30..</c>, <c>e9</c>).</summary>
    public IReadOnlyList<string> Follow { get; init; } = [];
}
