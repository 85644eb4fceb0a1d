namespace Errand.Bench.Pages;

internal sealed record PagesOptions
{
    public required DirectoryInfo Folder { get; init; }

    public required FileInfo Scorer { get; init; }

    public required IReadOnlyList<string> Ids { get; init; }

    public FileInfo? Answers { get; init; }

    public bool PrintsCode { get; init; }

    /// <summary>Null: Playwright's own.</summary>
    public string? Browser { get; init; }
}
