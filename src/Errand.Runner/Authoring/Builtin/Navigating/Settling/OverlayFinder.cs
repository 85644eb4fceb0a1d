using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Settling;

/// <summary>Finds the button that sends away a layer over the page: a cookie banner, a newsletter window.</summary>
internal static partial class OverlayFinder
{
    /// <summary>The button to press, the most private answer first; null when nothing lies over the page or nothing answers it.</summary>
    public static async Task<LocatorRecipe?> FindAsync(IPage page, PageControls controls, CancellationToken cancellationToken)
    {
        var answers = controls.Buttons.Concat(controls.Links.Where(link => !link.LeadsElsewhere))
            .Where(button => button.Visible && controls.Overlays.Any(layer => button.Path.StartsWith(layer.Path + " >", StringComparison.Ordinal)))
            .Select(button => (Button: button, Rank: Rank(button.AccessibleName)))
            .Where(answer => answer.Rank is not null)
            .OrderBy(answer => answer.Rank);
        foreach (var (button, _) in answers)
        {
            if (await LocatorFinder.FindAsync(page, button, cancellationToken) is { } recipe) return recipe;
        }

        return null;
    }

    private static int? Rank(string name) =>
        Refuse().IsMatch(name) ? 0 : Close().IsMatch(name) ? 1 : Accept().IsMatch(name) ? 2 : null;

    [GeneratedRegex(@"^(?:only (?:the )?necessary|necessary only|(?:only )?essential(?:s| only)?|reject(?: all)?|decline(?: all)?|refuse(?: all)?|nur notwendige.*|ablehnen|alle ablehnen|tout refuser|refuser|rechazar(?: todo)?|rifiuta(?: tutto)?|continue without .*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Refuse();

    [GeneratedRegex(@"^(?:close.*|dismiss|no,? thanks?\.?|not now|maybe later|skip|×|✕|✖|x|schlie(?:ß|ss)en|fermer|cerrar|chiudi|sluiten)$", RegexOptions.IgnoreCase)]
    private static partial Regex Close();

    [GeneratedRegex(@"^(?:accept.*|agree.*|i agree.*|allow (?:all|cookies).*|ok(?:ay)?|got it!?|understood|continue|alle akzeptieren|akzeptieren|zustimmen|tout accepter|accepter|aceptar(?: todo)?|accetta(?: tutto)?|akkoord)$", RegexOptions.IgnoreCase)]
    private static partial Regex Accept();
}
