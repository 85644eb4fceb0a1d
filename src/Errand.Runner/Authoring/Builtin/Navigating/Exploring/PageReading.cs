using Errand.Runner.Authoring.Builtin.Navigating.Controls;
using Errand.Runner.Authoring.Builtin.Navigating.Locating;
using Errand.Runner.Authoring.Builtin.Reading;
using Errand.Runner.Authoring.Builtin.Reading.Survey;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>Plans the reading of a page and of its frames, and keeps the better plan.</summary>
internal static class PageReading
{
    private const int SmallestFrame = 100;
    private const double FrameAdvantage = 0.1;

    public static async Task<DataFound> PlanAsync(Visit visit, ReadGoal goal, CancellationToken cancellationToken)
    {
        var survey = await PageSurvey.TakeAsync(visit.Page, cancellationToken);
        var plan = await LiveCheck.KeepWhatReadsAsync(ReadPlanner.Plan(survey, goal), source => visit.Page.EvaluateAsync(source).WaitAsync(cancellationToken));
        var best = new DataFound(plan, null);
        var controls = await visit.ControlsAsync(cancellationToken);
        foreach (var control in controls.Frames.Where(frame => frame is { Visible: true, Width: > SmallestFrame, Height: > SmallestFrame }).Take(5))
        {
            if (await InFrameAsync(visit.Page, control, goal, cancellationToken) is { } inFrame && inFrame.Quality > best.Quality + FrameAdvantage) best = inFrame;
        }

        return best;
    }

    private static async Task<DataFound?> InFrameAsync(IPage page, PageControl control, ReadGoal goal, CancellationToken cancellationToken)
    {
        var element = await page.QuerySelectorAsync(control.Path).WaitAsync(cancellationToken);
        if (element is null || await element.ContentFrameAsync().WaitAsync(cancellationToken) is not { } frame) return null;
        if (await SelectorOfAsync(page, control, cancellationToken) is not { } selector) return null;
        try
        {
            var dump = await frame.EvaluateAsync<string>(SurveyScript.Source).WaitAsync(cancellationToken);
            var plan = ReadPlanner.Plan(SurveyReader.Read(dump), goal);
            return new DataFound(await LiveCheck.KeepWhatReadsAsync(plan, source => frame.EvaluateAsync(source).WaitAsync(cancellationToken)), selector);
        }
        catch (PlaywrightException)
        {
            // A frame that went away or shows no document holds nothing to read.
            return null;
        }
    }

    private static async Task<string?> SelectorOfAsync(IPage page, PageControl control, CancellationToken cancellationToken) =>
        await LocatorFinder.FindAsync(page, control with { Aria = "", Text = "", Title = control.Title, TestId = "" }, cancellationToken) is { Kind: LocatorKind.Css } recipe ? recipe.Value : null;
}
