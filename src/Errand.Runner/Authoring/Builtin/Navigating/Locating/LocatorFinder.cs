using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Locating;

/// <summary>Finds the best locator that leads to one control and to nothing else on the page.</summary>
internal static partial class LocatorFinder
{
    /// <summary>The first recipe that matches exactly <paramref name="control"/>, or null.</summary>
    public static async Task<LocatorRecipe?> FindAsync(IPage page, PageControl control, CancellationToken cancellationToken)
    {
        foreach (var recipe in Candidates(control))
        {
            if (await LeadsToAsync(page, recipe, control.Path, mayRepeat: false, cancellationToken)) return recipe;
        }

        return null;
    }

    /// <summary>As <see cref="FindAsync"/>, but the control need only be the first of several matches.</summary>
    public static async Task<LocatorRecipe?> FindFirstAsync(IPage page, PageControl control, CancellationToken cancellationToken)
    {
        foreach (var recipe in Candidates(control))
        {
            if (await LeadsToAsync(page, recipe, control.Path, mayRepeat: true, cancellationToken)) return recipe;
        }

        return null;
    }

    private static async Task<bool> LeadsToAsync(IPage page, LocatorRecipe recipe, string path, bool mayRepeat, CancellationToken cancellationToken)
    {
        var locator = recipe.On(page);
        var count = await locator.CountAsync().WaitAsync(cancellationToken);
        return (count == 1 || (mayRepeat && count > 1))
            && await locator.First.EvaluateAsync<bool>("(element, path) => element === document.querySelector(path)", path).WaitAsync(cancellationToken);
    }

    private static IEnumerable<LocatorRecipe> Candidates(PageControl control)
    {
        if (control.TestId.Length > 0) yield return new(LocatorKind.TestId, control.TestId);
        if (control.Rel.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase)) yield return new(LocatorKind.Css, $"{control.Tag}[rel~=\"next\"]");
        foreach (var recipe in control.Tag is "input" or "select" or "textarea" && control.Type is not ("submit" or "button" or "image")
            ? FieldCandidates(control)
            : NameCandidates(control)) yield return recipe;
        foreach (var selector in Selectors(control)) yield return new(LocatorKind.Css, selector);
    }

    private static IEnumerable<LocatorRecipe> FieldCandidates(PageControl control)
    {
        var label = control.Label.Length > 0 ? control.Label : control.Aria;
        if (label.Length > 0)
        {
            yield return new(LocatorKind.Label, label.TrimEnd('*', ':', ' '));
            yield return new(LocatorKind.Label, label, Exact: true);
        }

        if (control.Placeholder.Length > 0)
        {
            yield return new(LocatorKind.Placeholder, control.Placeholder);
            yield return new(LocatorKind.Placeholder, control.Placeholder, Exact: true);
        }
    }

    private static IEnumerable<LocatorRecipe> NameCandidates(PageControl control)
    {
        var kind = control.Tag is "a" or "area" ? LocatorKind.Link : LocatorKind.Button;
        var name = control.Aria.Length > 0 ? control.Aria : control.Text.Length > 0 ? control.Text : control.Title;

        // An arrow or a digit alone matches too much as part of other names.
        if (name.Length == 0 || name.Length > 60) yield break;
        if (name.Any(char.IsLetter)) yield return new(kind, name);
        yield return new(kind, name, Exact: true);
    }

    private static IEnumerable<string> Selectors(PageControl control)
    {
        if (control.Name.Length > 0) yield return $"{control.Tag}[name=\"{Escape(control.Name)}\"]";
        if (control.Id.Length > 0 && Stable().IsMatch(control.Id)) yield return $"#{control.Id}";
        if (control.Title.Length > 0) yield return $"{control.Tag}[title=\"{Escape(control.Title)}\"]";
        foreach (var name in control.ClassName.Split(' ').Where(name => Stable().IsMatch(name))) yield return $"{control.Tag}.{name}";
        if (control.Type.Length > 0) yield return $"{control.Tag}[type=\"{control.Type}\"]";
        if (control.Source.Length > 0) yield return control.Tag;
        foreach (var around in control.Regions.Split(' ').Where(name => name.Length > 2 && Stable().IsMatch(name)).Distinct().Take(6)) yield return $".{around} {control.Tag}";
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>A name that a person wrote, rather than one a build step or a server counted up.</summary>
    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z_-]*(?:[a-z]\d)?$")]
    private static partial Regex Stable();
}
