using Errand.Core.Errors;
using Errand.Runner.Authoring.Builtin.Composing;
using Errand.Runner.Authoring.Builtin.Navigating.Exploring;
using Errand.Runner.Authoring.Builtin.Navigating.Intent;

namespace Errand.Runner.Authoring.Builtin;

/// <summary>
/// The author that needs no model: it explores by structure and writes plain Playwright code. It reads, searches, filters and
/// logs in; a task that acts or judges is not for it. Keeps no state; safe to share.
/// </summary>
public sealed class BuiltinAuthor : IAuthor
{
    /// <inheritdoc />
    public async Task<AuthorOutcome> WriteAsync(Assignment assignment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var intent = TaskIntent.Of(assignment.Brief);
        if (Refuse(assignment, intent) is { } refusal) return new AuthorOutcome.GaveUp(refusal);
        if (assignment.Brief.StartUrl is not { } start) return new AuthorOutcome.GaveUp(NoStart());

        await using var run = await assignment.OpenPageAsync(cancellationToken);
        var exploration = await new Explorer(run.Page, assignment, intent, start.ToString()).ExploreAsync(cancellationToken);
        if (exploration is not Exploration.Complete { Plan: var plan }) return new AuthorOutcome.GaveUp(((Exploration.Ended)exploration).Error);

        var code = ScriptComposer.Compose(plan);
        if (assignment.Faults.Count > 0 && assignment.Broken?.Code.Main == code.Main) return new AuthorOutcome.GaveUp(SameAgain(assignment));
        var message = assignment.Broken is { } broken ? RepairNote.Of(broken.Code, plan) : ScriptComposer.Describe(plan);
        assignment.Report("code-written", message, run.Page.Url);
        return new AuthorOutcome.Written(code, message);
    }

    private static TaskError? Refuse(Assignment assignment, TaskIntent intent)
    {
        if (intent.Beyond is { } act)
        {
            return new TaskError(
                TaskErrorCode.ModelNotConfigured,
                $"The task asks to \"{act}\", which the built-in author cannot do: it reads, searches, filters and logs in. Configure a model for this task.");
        }

        // The same page gives the same code: without a newer page there is nothing else to try.
        return assignment is { Broken: null, Faults.Count: > 0 } ? SameAgain(assignment) : null;
    }

    private static TaskError NoStart() =>
        new(TaskErrorCode.ModelNotConfigured, "The task names no start URL, and without a model there is no way to choose one. Give `startUrl`, or configure a model.");

    private static TaskError SameAgain(Assignment assignment) =>
        new(TaskErrorCode.OutputInvalid, $"The code that the page's structure gives was tried and failed: {string.Join("; ", assignment.Faults)}");
}
