using Errand.Runner.Authoring.Builtin.Navigating.Forms;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>One act between opening the start page and reading.</summary>
internal abstract record RouteStep
{
    private RouteStep()
    {
    }

    /// <summary>Sends away a layer over the page, if it is there.</summary>
    internal sealed record Dismiss(LocatorRecipe Button) : RouteStep;

    /// <summary>Fills a form from the parameters and sends it.</summary>
    internal sealed record Send(FormUse Form) : RouteStep;

    /// <summary>Opens the page that a link leads to.</summary>
    internal sealed record Follow(LocatorRecipe Link) : RouteStep;

    /// <summary>Opens the start page again, now logged in.</summary>
    internal sealed record ReturnToStart : RouteStep;
}
