using Errand.Runner.Authoring.Builtin.Navigating.Forms;

namespace Errand.Runner.Authoring.Builtin.Composing;

/// <summary>Writes the way from the start page to the data: overlays, forms, links.</summary>
internal static class RoutePart
{
    private const string ToNewPage = """
        /** Does what leads to another page, and waits until that page has loaded. */
        async function toNewPage(page, act) {
          await page.evaluate(() => { window.isOldPage = true; });
          await act();
          await page.waitForFunction(() => !window.isOldPage && document.readyState === 'complete');
        }
        """;

    private const string UntilChanged = """
        /** Does what changes this page in place, and waits until it says something else and the network is quiet. */
        async function untilChanged(page, act) {
          const before = await page.evaluate(() => document.body.innerText);
          await act();
          try {
            await page.waitForFunction((text) => document.body.innerText !== text, before, { timeout: 10000 });
          } catch {
            // The same answer as before is an answer too.
          }
          await page.waitForLoadState('networkidle');
        }
        """;

    private const string Follow = """
        /** Opens the page that a link leads to. */
        async function follow(page, link) {
          await page.goto(await link.first().evaluate((element) => element.href));
        }
        """;

    /// <summary>The handler's lines, in order.</summary>
    public static IEnumerable<string> Calls(ScriptPlan plan) => plan.Route.Select((step, index) => step switch
    {
        RouteStep.Dismiss => "await dismissOverlay(page);",
        RouteStep.Send send => $"await {NameOf(plan, send, index)}(page, params);",
        RouteStep.Follow follow => $"await follow(page, {follow.Link.ToCode()});",
        _ => "await page.goto(params.startUrl); // Again, now logged in.",
    });

    /// <summary>The functions that those lines call.</summary>
    public static IEnumerable<string> Write(ScriptPlan plan)
    {
        if (plan.Route.OfType<RouteStep.Dismiss>().FirstOrDefault() is { } overlay) yield return Dismiss(overlay);
        foreach (var (index, step) in plan.Route.Index())
        {
            if (step is RouteStep.Send send) yield return Form(NameOf(plan, send, index), send.Form);
        }

        var forms = plan.Route.OfType<RouteStep.Send>().Select(step => step.Form).ToList();
        if (forms.Any(form => form.Navigates)) yield return ToNewPage;
        if (forms.Any(form => !form.Navigates)) yield return UntilChanged;
        if (plan.Route.OfType<RouteStep.Follow>().Any()) yield return Follow;
    }

    private static string NameOf(ScriptPlan plan, RouteStep.Send send, int index)
    {
        var name = send.Form.Purpose switch { FormPurpose.LogIn => "logIn", FormPurpose.Search => "search", _ => "filter" };
        var earlier = plan.Route.Take(index).OfType<RouteStep.Send>().Count(other => other.Form.Purpose == send.Form.Purpose);
        return earlier == 0 ? name : $"{name}{earlier + 1}";
    }

    private static string Dismiss(RouteStep.Dismiss overlay) => $$"""
        /** Answers the banner over the page, when it is there. */
        async function dismissOverlay(page) {
          const button = {{overlay.Button.ToCode()}};
          if (await button.isVisible()) await button.click();
        }
        """;

    private static string Form(string name, FormUse form)
    {
        var fields = form.Fields.Select(Put).ToList();
        var submit = form.Submit is { } button ? $"{button.ToCode()}.click()"
            : form.Fields.LastOrDefault(field => field.Action == FieldAction.Fill) is { } box ? $"{box.Field.ToCode()}.press('Enter')"
            : Take(fields);
        var around = form.Navigates ? "toNewPage" : "untilChanged";
        return $$"""
            /** {{(form.Purpose == FormPurpose.LogIn ? "Logs in with the parameters." : "Fills the form from the parameters and sends it.")}} */
            async function {{name}}(page, params) {
            {{string.Concat(fields.Select(field => $"  await {field};\n"))}}  await {{around}}(page, () => {{submit}});
            }
            """;
    }

    /// <summary>A form without a button is sent by its last choice.</summary>
    private static string Take(List<string> fields)
    {
        var last = fields[^1];
        fields.RemoveAt(fields.Count - 1);
        return last;
    }

    private static string Put(FieldUse field)
    {
        var value = field.IsText ? JavaScript.Parameter(field.Parameter) : $"String({JavaScript.Parameter(field.Parameter)})";
        return field.Action switch
        {
            FieldAction.Select => $"{field.Field.ToCode()}.selectOption({value})",
            FieldAction.Check => $"{field.Field.ToCode()}.setChecked({JavaScript.Parameter(field.Parameter)})",
            FieldAction.Choose => $"{field.Field.ToCode()}.check()",
            _ => $"{field.Field.ToCode()}.fill({value})",
        };
    }
}
