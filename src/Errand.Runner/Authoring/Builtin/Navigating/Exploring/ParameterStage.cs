using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Forms;
using Errand.Runner.Authoring.Builtin.Navigating.Links;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>Puts the parameters into the site: into forms, or by links that bear their values.</summary>
internal static class ParameterStage
{
    private const int Rounds = 5;

    /// <summary>Null when every pending parameter found its place; takes them out of <paramref name="pending"/>.</summary>
    public static async Task<TaskError?> RunAsync(Visit visit, JsonObject pending, CancellationToken cancellationToken)
    {
        var soughtForm = false;
        for (var round = 0; pending.Count > 0 && round < Rounds; round++)
        {
            var controls = await visit.ControlsAsync(cancellationToken);
            if (await FormMatcher.FindAsync(visit.Page, controls, pending, cancellationToken) is { Purpose: not FormPurpose.LogIn } form)
            {
                await visit.SendAsync(form, pending, cancellationToken);
                foreach (var field in form.Fields) pending.Remove(field.Parameter);
                continue;
            }

            // Words to search for belong into a search box, even when a link happens to bear them.
            var isSearch = !soughtForm && pending.Any(pair => FieldMatch.IsQuery(pair.Key)) && LinkChooser.ToSearch(controls, visit.Here) is not null;
            if (!isSearch && await ByLinkAsync(visit, controls, pending, cancellationToken)) continue;
            if (soughtForm || LinkChooser.ToSearch(controls, visit.Here) is not { } toSearch) break;
            soughtForm = true;
            if (await LocatorFinder.FindFirstAsync(visit.Page, toSearch, cancellationToken) is not { } recipe) break;
            if (await visit.FollowAsync(toSearch, recipe, cancellationToken) is { } error) return error;
        }

        return pending.Count == 0 ? null : new TaskError(
            TaskErrorCode.ModelNotConfigured,
            $"No field or link for {string.Join(", ", pending.Select(pair => $"`{pair.Key}`"))} was found on {visit.Page.Url}; "
            + "the built-in author fills forms and follows links whose names match the parameters. A configured model could look further.");
    }

    /// <summary>Follows the link whose text is a parameter's value; the code will look for the value it is given.</summary>
    private static async Task<bool> ByLinkAsync(Visit visit, PageControls controls, JsonObject pending, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in pending.ToList())
        {
            if (value is null || LinkChooser.Named(controls, visit.Here, value.ToString()) is not { } link) continue;
            var recipe = new LocatorRecipe(LocatorKind.Link, name, Exact: link.AccessibleName == value.ToString()) { IsParameter = true };
            var first = recipe.On(visit.Page, value.ToString()).First;
            var leadsThere = await first.EvaluateAsync<bool>("(element, href) => element.href === href", link.Href).WaitAsync(cancellationToken);
            if (!leadsThere || await visit.FollowAsync(link, recipe, cancellationToken) is not null) continue;
            pending.Remove(name);
            return true;
        }

        return false;
    }
}
