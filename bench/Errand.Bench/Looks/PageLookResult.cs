namespace Errand.Bench.Looks;

/// <summary>What one page cost and showed.</summary>
internal sealed record PageLookResult
{
    public required string Id { get; init; }

    public required int LookTokens { get; init; }

    public required int AriaTokens { get; init; }

    public required int HtmlTokens { get; init; }

    public required double Milliseconds { get; init; }

    /// <summary>Refs that were followed, one look each.</summary>
    public required int Follows { get; init; }

    /// <summary>Tokens of the dearest of them.</summary>
    public required int DearestFollow { get; init; }

    public required int LeftOut { get; init; }

    public required int Values { get; init; }

    public required IReadOnlyList<string> NotInLook { get; init; }

    public required IReadOnlyList<string> NotInFollow { get; init; }

    /// <summary>Values that the document, as it was loaded, holds nowhere in its text and addresses.</summary>
    public required int NotOnPage { get; init; }

    /// <summary>Values still not shown after the page's own Next button was pressed until it ended.</summary>
    public required IReadOnlyList<string> NotInPaging { get; init; }

    public double ShareOfAria => (double)LookTokens / AriaTokens;
}
