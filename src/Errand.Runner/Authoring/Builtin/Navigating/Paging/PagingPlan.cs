using Errand.Runner.Authoring.Builtin.Navigating.Locating;

namespace Errand.Runner.Authoring.Builtin.Navigating.Paging;

/// <summary>How a list goes on beyond what the page first shows. Each was tried on the live page.</summary>
internal abstract record PagingPlan
{
    private PagingPlan()
    {
    }

    /// <summary>All there is stands on one page, or one page is all that is wanted.</summary>
    internal sealed record None : PagingPlan;

    /// <summary>A link whose address is the next page.</summary>
    internal sealed record NextLink(LocatorRecipe Link) : PagingPlan;

    /// <summary>A control that puts the next page's records in place of this one's.</summary>
    internal sealed record NextButton(LocatorRecipe Button) : PagingPlan;

    /// <summary>Links that bear only the numbers of their pages.</summary>
    /// <param name="Links">CSS selector of the links.</param>
    /// <param name="First">The number of the page the list starts on.</param>
    internal sealed record Numbered(string Links, int First) : PagingPlan;

    /// <summary>A button that adds records to the list.</summary>
    internal sealed record LoadMore(LocatorRecipe Button, string Name) : PagingPlan;

    /// <summary>The list grows when its end is scrolled to.</summary>
    internal sealed record Scroll : PagingPlan;
}
