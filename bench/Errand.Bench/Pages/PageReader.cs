using System.Diagnostics;
using System.Text.Json.Nodes;
using Errand.Runner.Authoring.Builtin.Reading;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Microsoft.Playwright;

namespace Errand.Bench.Pages;

/// <summary>Opens a page, plans, runs the code that was written, and answers what it read.</summary>
internal sealed class PageReader(IBrowser browser, PageServer server)
{
    public async Task<PageReading> ReadAsync(CapturedPage captured, CancellationToken cancellationToken)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var address = server.Show(captured);
        await page.RouteAsync("**/*", route => route.Request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) ? route.ContinueAsync() : route.AbortAsync());
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.WaitForTimeoutAsync(150);

        var clock = Stopwatch.StartNew();
        var survey = await PageSurvey.TakeAsync(page, cancellationToken);
        var surveyed = clock.Elapsed;
        var plan = ReadPlanner.Plan(survey, new ReadGoal(captured.Task, captured.Schema, []));
        var planned = clock.Elapsed - surveyed;
        var value = await EvaluateAsync(page, plan, cancellationToken);
        return new PageReading(plan, value, surveyed, planned);
    }

    private static async Task<JsonNode?> EvaluateAsync(IPage page, ReadPlan plan, CancellationToken cancellationToken)
    {
        var header = plan.HeaderFunction ?? "() => ({})";
        var script = $"() => {{ const rows = ({plan.InPageFunction})(); const header = ({header})(); return JSON.stringify({plan.ResultExpression("rows", "header")}); }}";
        var json = await page.EvaluateAsync<string?>(script).WaitAsync(cancellationToken);
        return json is null ? null : JsonNode.Parse(json);
    }
}
