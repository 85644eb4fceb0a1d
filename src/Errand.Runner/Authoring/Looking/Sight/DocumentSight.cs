namespace Errand.Runner.Authoring.Looking.Sight;

/// <summary>What the script in one document answered.</summary>
internal sealed record DocumentSight
{
    public string Title { get; init; } = "";

    public string Url { get; init; } = "";

    /// <summary>Parts with text that are not shown.</summary>
    public int Hidden { get; init; }

    /// <summary>The document is larger than is read.</summary>
    public bool Cut { get; init; }

    public IReadOnlyList<SightNode> Nodes { get; init; } = [];
}
