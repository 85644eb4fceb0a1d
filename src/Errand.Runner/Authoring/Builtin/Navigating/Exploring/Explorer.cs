using Errand.Core.Errors;
using Errand.Runner.Authoring.Builtin.Composing;
using Errand.Runner.Authoring.Builtin.Navigating.Details;
using Errand.Runner.Authoring.Builtin.Navigating.Forms;
using Errand.Runner.Authoring.Builtin.Navigating.Intent;
using Errand.Runner.Authoring.Builtin.Navigating.Paging;
using Errand.Runner.Authoring.Builtin.Reading;
using Microsoft.Playwright;

namespace Errand.Runner.Authoring.Builtin.Navigating.Exploring;

/// <summary>Goes the whole way on a live page, from the start address to the last page of data, and plans the code that will go it again.</summary>
internal sealed class Explorer(IPage page, Assignment assignment, TaskIntent intent, string start)
{
    private readonly Visit _visit = new(page, assignment);
    private readonly ReadGoal _goal = new(assignment.Brief.Task, assignment.Brief.OutputSchema, assignment.Brief.Parameters);

    public async Task<Exploration> ExploreAsync(CancellationToken cancellationToken)
    {
        var pending = ParameterUse.Pending(assignment.Brief, intent.Rows);
        var error = await _visit.OpenAsync(start, cancellationToken)
            ?? await LogInStage.RunAsync(_visit, pending, start, cancellationToken)
            ?? await ParameterStage.RunAsync(_visit, pending, cancellationToken);
        if (error is not null) return new Exploration.Ended(error);

        var stage = new DataStage(_visit, _goal, SchemaFields.Of(assignment.Brief.OutputSchema));
        var data = await stage.RunAsync(cancellationToken);
        if (data.Plan.IsEmpty) return new Exploration.Ended(await NothingAsync(data, stage.Looked, cancellationToken));
        _visit.Tell("data-found", data.Plan.IsList ? $"Found {data.Plan.Records.Count} records with {data.Plan.Fields.Count} fields" : $"Found {data.Plan.Fields.Count} fields");
        return await CompleteAsync(data, stage.Looked, cancellationToken);
    }

    private async Task<Exploration> CompleteAsync(DataFound data, IReadOnlyList<string> looked, CancellationToken cancellationToken)
    {
        var wait = await WaitAsync(data, cancellationToken);
        var detail = data.Frame is null ? await new DetailFinder(page, _goal).FindAsync(data.Plan, cancellationToken) : null;
        if (detail is not null) _visit.Tell("details-found", $"Found {detail.Read.Fields.Count} more fields on the records' own pages");
        var missing = data.Plan.Missing.Where(field => field.IsRequired && detail?.Read.Fields.Any(found => found.Name == field.Name) != true).ToList();
        if (missing.Count > 0) return new Exploration.Ended(GivingUp.Missing(missing, detail is null ? looked : [.. looked, "the records' own pages"]));
        var paging = await PagingAsync(data, cancellationToken);
        return new Exploration.Complete(new ScriptPlan
        {
            Route = _visit.Route,
            Frame = data.Frame,
            Read = data.Plan,
            Wait = wait,
            Paging = paging,
            PageCap = intent.PageCap,
            Rows = data.Plan.IsList ? intent.Rows : null,
            Detail = detail,
        });
    }

    private async Task<PagingPlan> PagingAsync(DataFound data, CancellationToken cancellationToken)
    {
        var enough = intent.Rows is { Parameter: null } rows && rows.Count <= data.Plan.Records.Count;
        if (data is not { Frame: null, Plan: { IsList: true, RecordSelector: { } records } } || intent.PageCap == 1 || enough) return new PagingPlan.None();
        var paging = await new PagingFinder(page, records).FindAsync(cancellationToken);
        if (paging is not PagingPlan.None) _visit.Tell("paging-found", "The list goes on beyond this page");
        return paging;
    }

    private async Task<RecordWait> WaitAsync(DataFound data, CancellationToken cancellationToken)
    {
        var selector = data.Plan.RecordSelector ?? data.Plan.Fields.FirstOrDefault(field => field.Selector is { Length: > 0 })?.Selector;
        if (selector is null) return RecordWait.None;
        var isServerRendered = data.Frame is null && await ServerRendering.HoldsAsync(page, selector, cancellationToken);
        var mayBeNone = data.Plan.IsList && DependsOnParameters();
        return (isServerRendered, mayBeNone) switch
        {
            (true, true) => RecordWait.None,
            (true, false) => RecordWait.Present,
            (false, true) => RecordWait.ScriptedOrNone,
            _ => RecordWait.Scripted,
        };
    }

    private bool DependsOnParameters() =>
        _visit.Route.Any(step => step is RouteStep.Send { Form.Purpose: not FormPurpose.LogIn } or RouteStep.Follow { Link.IsParameter: true })
        || assignment.Brief.Parameters.Any(pair => pair.Key != "startUrl" && pair.Value?.ToString() is { Length: > 1 } value
            && Uri.UnescapeDataString(start).Contains(value, StringComparison.OrdinalIgnoreCase));

    private async Task<TaskError> NothingAsync(DataFound data, IReadOnlyList<string> looked, CancellationToken cancellationToken) =>
        (await _visit.ControlsAsync(cancellationToken)).AsksForPassword
            ? new TaskError(TaskErrorCode.LoginRequired, $"{page.Url} asks for a password, and the task gives none.")
            : GivingUp.Missing(data.Plan.Missing, looked);
}
