using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Navigating.Settling;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Forms;

/// <summary>Fills and sends a form while exploring, the way the code will.</summary>
internal static class FormFiller
{
    private const float ActionTimeout = 5_000;

    /// <summary>Sends the form; answers it with what sending it did.</summary>
    public static async Task<FormUse> SendAsync(IPage page, FormUse form, JsonObject parameters, CancellationToken cancellationToken)
    {
        await page.EvaluateAsync("() => { window.isOldPage = true; }").WaitAsync(cancellationToken);
        foreach (var field in form.Fields)
        {
            await PutAsync(page, field, parameters[field.Parameter], cancellationToken);
        }

        await PressAsync(page, form, cancellationToken);
        await PageSettling.SettleAsync(page, cancellationToken);
        var stayed = await page.EvaluateAsync<bool>("() => window.isOldPage === true").WaitAsync(cancellationToken);
        return form with { Navigates = !stayed };
    }

    private static Task PutAsync(IPage page, FieldUse field, JsonNode? value, CancellationToken cancellationToken)
    {
        var text = value?.ToString() ?? "";
        var locator = field.Field.On(page, field.Field.IsParameter ? text : null);
        Task act = field.Action switch
        {
            FieldAction.Select => locator.SelectOptionAsync(text, new() { Timeout = ActionTimeout }),
            FieldAction.Check => locator.SetCheckedAsync(value?.GetValue<bool>() == true, new() { Timeout = ActionTimeout }),
            FieldAction.Choose => locator.CheckAsync(new() { Timeout = ActionTimeout }),
            _ => locator.FillAsync(text, new() { Timeout = ActionTimeout }),
        };
        return act.WaitAsync(cancellationToken);
    }

    private static async Task PressAsync(IPage page, FormUse form, CancellationToken cancellationToken)
    {
        if (form.Submit is { } submit)
        {
            await submit.On(page).ClickAsync(new() { Timeout = ActionTimeout }).WaitAsync(cancellationToken);
        }
        else if (form.Fields.LastOrDefault(field => field.Action == FieldAction.Fill) is { } box)
        {
            await box.Field.On(page).PressAsync("Enter", new() { Timeout = ActionTimeout }).WaitAsync(cancellationToken);
        }
    }
}
