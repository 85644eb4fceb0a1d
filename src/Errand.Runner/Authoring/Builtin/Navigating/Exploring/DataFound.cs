using Errand.Runner.Authoring.Builtin.Reading;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>The best reading of a page.</summary>
/// <param name="Plan">Where the data stands.</param>
/// <param name="Frame">CSS selector of the frame it stands in; null: the page itself.</param>
internal sealed record DataFound(ReadPlan Plan, string? Frame)
{
    /// <summary>How good it is, 0 to 1; what is required and missing weighs heavily unless each record leads to a page of its own.</summary>
    public double Quality => Plan.IsEmpty ? 0 : Plan.Score * (LacksRequired && Plan.DetailLinks.Count == 0 ? 0.4 : 1);

    /// <summary>Good enough not to look elsewhere without being told.</summary>
    public bool IsGood => Quality >= 0.45;

    private bool LacksRequired => Plan.Missing.Any(missing => missing.IsRequired);
}
