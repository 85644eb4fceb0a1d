namespace Errand.Bench.Looks;

internal sealed record LooksOptions
{
    public required DirectoryInfo Folder { get; init; }

    public required IReadOnlyList<string> Ids { get; init; }

    public required int Budget { get; init; }

    public required int FollowBudget { get; init; }

    public bool PrintsText { get; init; }

    /// <summary>Null: Playwright's own.</summary>
    public string? Browser { get; init; }
}
