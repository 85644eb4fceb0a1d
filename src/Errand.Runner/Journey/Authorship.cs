using Errand.Core.Automations;
using Errand.Core.Drift;
using Errand.Core.Errors;
using Errand.Core.Literals;
using Errand.Core.Schemas;
using Errand.Core.Tasks;
using Errand.Runner.Authoring;
using Errand.Runner.Journey.Proof;
using Errand.Runner.Journey.Running;
using Errand.Runner.Journey.Triage;
using Errand.Runner.Browser;
using Errand.Runner.Browser.Pool;
using Errand.Runner.Scripting;
using Errand.Storage.Automations;

namespace Errand.Runner.Journey;

/// <summary>Has code written (or mended) and proves it in a fresh context; the proof's output is the task's result.</summary>
internal sealed class Authorship(IAuthor author, CodeRunner runner, BrowserPool browsers, TimeProvider time)
{
    // A second try sees what was wrong with the first; a third has never told us more.
    private const int Tries = 2;

    /// <summary>New code with its proven output, or why there is none.</summary>
    /// <param name="order">The task.</param>
    /// <param name="current">The key's current version; null when there is none.</param>
    /// <param name="broken">Why <paramref name="current"/> no longer works; null when it is absent or to be ignored.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Done> WriteAsync(WorkOrder order, AutomationVersion? current, TaskError? broken, CancellationToken cancellationToken)
    {
        List<string> faults = broken is null ? [] : [broken.Message];
        var last = broken;
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            order.Log.Tell(broken is null ? "author-started" : "repair-started", broken is null ? "Writing the automation." : "Mending the automation.");
            switch (await author.WriteAsync(Assign(order, broken is null ? null : current, faults), cancellationToken))
            {
                case AuthorOutcome.GaveUp(var error):
                    order.Log.Tell("author-gave-up", error.Message);
                    return new Done.Failure(error);

                case AuthorOutcome.Written(var code, var message):
                    var (done, fault) = await ProveAsync(order, current, broken, code, message, cancellationToken);
                    if (done is not null)
                    {
                        return done;
                    }

                    last = fault;
                    faults.Add(fault?.Message ?? "");
                    break;
            }
        }

        return new Done.Failure(last ?? new TaskError(TaskErrorCode.OutputInvalid, "No working code could be written."));
    }

    private async Task<(Done? Done, TaskError? Fault)> ProveAsync(
        WorkOrder order, AutomationVersion? current, TaskError? broken, CodeTree code, string message, CancellationToken cancellationToken)
    {
        if (LiteralCheck.Find(code, order.Brief.Parameters) is [var literal, ..])
        {
            order.Log.Tell("proof-failed", literal.Message);
            return (null, new TaskError(TaskErrorCode.ScriptError, $"{literal.Path}: {literal.Message}"));
        }

        order.Log.Tell("proof-started", "Running the new code from start to end in a fresh context.");
        var run = await runner.RunAsync(order, code, rehearsal: false, cancellationToken);
        var (done, fault) = Judge(order, current, broken, code, message, run);
        return run.EffectBegun && done is not Done.Success ? (EffectRule.Uncertain(done, fault), null) : (done, fault);
    }

    private static (Done? Done, TaskError? Fault) Judge(
        WorkOrder order, AutomationVersion? current, TaskError? broken, CodeTree code, string message, CodeRun run)
    {
        switch (run.Outcome)
        {
            case ScriptOutcome.Returned(var json):
                var output = OutputCheck.Check(json, run, order.Brief, profile: null);
                if (output.Error is { } error)
                {
                    order.Log.Tell("proof-failed", error.Message, run.Sight.Url, run.Elapsed);
                    return (null, error);
                }

                order.Log.Tell("proof-passed", "The new code gave an output that passed every check.", run.Sight.Url, run.Elapsed);
                var how = broken is null ? ReuseHow.Authored : ReuseHow.Repaired;
                return (new Done.Success(output, how, null, Draft(order, current, how, code, message, output)), null);

            case ScriptOutcome.Faulted(var fault):
                order.Log.Tell("proof-failed", fault.ToString(), run.Sight.Url, run.Elapsed);
                return RunTriage.Judge(run, fault) switch
                {
                    Verdict.PageChanged(var changed) => (null, changed),
                    Verdict.TryLater(var wait, var later) => (new Done.TryLater(wait, later), null),
                    Verdict.Final({ Code: TaskErrorCode.ScriptError } script) => (null, script),
                    Verdict.Final(var final) => (new Done.Failure(final), null),
                    var verdict => throw new InvalidOperationException($"Unknown verdict {verdict}."),
                };

            default:
                throw new InvalidOperationException("A proof is no rehearsal and cannot stop at an effect.");
        }
    }

    private Assignment Assign(WorkOrder order, AutomationVersion? broken, IReadOnlyList<string> faults) => new()
    {
        Brief = order.Brief,
        Parameters = order.Parameters,
        Broken = broken,
        Faults = faults,
        Report = (type, message, url) => order.Log.Tell(type, message, url),
        OpenPageAsync = cancellationToken => OpenAsync(order, cancellationToken),
    };

    private async Task<BrowserRun> OpenAsync(WorkOrder order, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var run = await browsers.OpenAsync(BrowserRunPolicies.For(order.Brief), cancellationToken);
        return run.WhenReleased(() => order.BrowserClock.Add(time.GetElapsedTime(began)));
    }

    private static VersionDraft Draft(
        WorkOrder order, AutomationVersion? current, ReuseHow how, CodeTree code, string message, CheckedOutput output) => new()
        {
            WorkspaceId = order.WorkspaceId,
            Key = order.Brief.ReuseKey,
            BasedOn = current?.Number,
            Origin = how is ReuseHow.Repaired ? VersionOrigin.Repaired : VersionOrigin.Authored,
            Message = message,
            Code = code,
            OutputSchemaHash = order.Brief.OutputSchema is { } schema ? OutputSchema.Read(schema).Schema?.Hash : null,
            ProfileJson = OutputProfile.Learn(null, output.Value).ToJson(),
            WebTaskId = order.TaskId,
        };
}
