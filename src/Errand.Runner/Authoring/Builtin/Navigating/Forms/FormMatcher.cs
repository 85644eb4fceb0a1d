using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Forms;

/// <summary>Finds the form on a page whose fields take the most of the parameters.</summary>
internal static partial class FormMatcher
{
    /// <summary>The form and where each parameter goes; null when no form takes any.</summary>
    public static async Task<FormUse?> FindAsync(IPage page, PageControls controls, JsonObject parameters, CancellationToken cancellationToken)
    {
        var best = controls.Fields.Where(field => field is { Visible: true, Disabled: false })
            .GroupBy(field => field.Form)
            .Select(form => Assign(form, parameters, controls))
            .MaxBy(pairs => pairs.Sum(pair => pair.Score));
        if (best is null || best.Count == 0) return null;
        var uses = new List<FieldUse>();
        foreach (var (parameter, field, _) in best.OrderBy(pair => controls.Fields.ToList().IndexOf(pair.Field)))
        {
            if (await UseAsync(page, parameter, parameters[parameter], field, cancellationToken) is { } use) uses.Add(use);
        }

        return uses.Count == 0 ? null : new FormUse
        {
            Purpose = PurposeOf(best.Select(pair => pair.Field)),
            Fields = uses,
            Submit = await SubmitAsync(page, controls, best[0].Field.Form, cancellationToken),
        };
    }

    /// <summary>Pairs parameters with fields, the surest pair first; each parameter and each field once.</summary>
    private static List<(string Parameter, PageControl Field, double Score)> Assign(IGrouping<int, PageControl> form, JsonObject parameters, PageControls controls)
    {
        var pairs = parameters
            .SelectMany(parameter => form.Select(field => (Parameter: parameter.Key, Field: field, Score: FieldMatch.Score(parameter.Key, parameter.Value, field))))
            .Where(pair => pair.Score >= FieldMatch.Enough)
            .OrderByDescending(pair => pair.Score);
        var chosen = new List<(string Parameter, PageControl Field, double Score)>();
        foreach (var pair in pairs)
        {
            if (chosen.All(other => other.Parameter != pair.Parameter && other.Field != pair.Field)) chosen.Add(pair);
        }

        return WithOnlyBox(chosen, form, parameters, controls);
    }

    /// <summary>One text is left and the form has one box for free text: it goes there, whatever the parameter is called.</summary>
    private static List<(string Parameter, PageControl Field, double Score)> WithOnlyBox(
        List<(string Parameter, PageControl Field, double Score)> chosen, IGrouping<int, PageControl> form, JsonObject parameters, PageControls controls)
    {
        var texts = parameters.Where(parameter => parameter.Value?.GetValueKind() == JsonValueKind.String && chosen.All(pair => pair.Parameter != parameter.Key)).ToList();
        var boxes = form.Where(field => field.Type is "search" or "text" or "" && field.Tag == "input" && chosen.All(pair => pair.Field != field)).ToList();
        if (texts.Count != 1 || boxes.Count != 1 || !LooksLikeSearch(boxes[0], controls)) return chosen;
        return [.. chosen, (texts[0].Key, boxes[0], FieldMatch.Enough)];
    }

    private static bool LooksLikeSearch(PageControl box, PageControls controls) =>
        box.Type == "search"
        || Search().IsMatch($"{box.AccessibleName} {box.Name} {box.Id} {box.Regions}")
        || controls.Buttons.Any(button => button.Form == box.Form && box.Form >= 0 && Search().IsMatch(button.AccessibleName));

    private static FormPurpose PurposeOf(IEnumerable<PageControl> fields)
    {
        var all = fields.ToList();
        return all.Any(field => field.Type == "password") ? FormPurpose.LogIn
            : all.Any(field => FieldMatch.ActionOf(field) == FieldAction.Fill) ? FormPurpose.Search
            : FormPurpose.Filter;
    }

    private static async Task<FieldUse?> UseAsync(IPage page, string parameter, JsonNode? value, PageControl field, CancellationToken cancellationToken)
    {
        var action = FieldMatch.ActionOf(field);
        var recipe = action == FieldAction.Choose
            ? new LocatorRecipe(LocatorKind.Label, parameter, Exact: true) { IsParameter = true }
            : await LocatorFinder.FindAsync(page, field, cancellationToken);
        return recipe is null ? null : new FieldUse(parameter, recipe, action, value?.GetValueKind() == JsonValueKind.String);
    }

    private static async Task<LocatorRecipe?> SubmitAsync(IPage page, PageControls controls, int form, CancellationToken cancellationToken)
    {
        var buttons = controls.Buttons.Where(button => button.Form == form && button is { Visible: true, Disabled: false } && !Reset().IsMatch(button.AccessibleName))
            .OrderByDescending(button => button.Type == "submit" || (button.Type.Length == 0 && button.Tag == "button"))
            .ThenByDescending(button => Send().IsMatch(button.AccessibleName));
        foreach (var button in buttons)
        {
            if (form < 0 && !Send().IsMatch(button.AccessibleName)) continue;
            if (await LocatorFinder.FindAsync(page, button, cancellationToken) is { } recipe) return recipe;
        }

        return null;
    }

    [GeneratedRegex("search|find|query|such|recherche|buscar|cerca|zoek|filter", RegexOptions.IgnoreCase)]
    private static partial Regex Search();

    [GeneratedRegex("^(?:search|find|go|apply|filter|show|submit|ok|log ?in|sign ?in|continue|next|suchen|anmelden|rechercher|connexion|buscar|entrar|cerca|accedi|zoeken)", RegexOptions.IgnoreCase)]
    private static partial Regex Send();

    [GeneratedRegex("^(?:reset|clear|cancel|show password|forgot)", RegexOptions.IgnoreCase)]
    private static partial Regex Reset();
}
