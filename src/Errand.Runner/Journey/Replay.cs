using Errand.Core.Automations;
using Errand.Core.Drift;
using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Runner.Journey.Proof;
using Errand.Runner.Journey.Running;
using Errand.Runner.Journey.Triage;
using Errand.Runner.Scripting;
using Errand.Storage.Automations;

namespace Errand.Runner.Journey;

/// <summary>Runs saved code as it is. What it cannot finish, it judges.</summary>
internal sealed class Replay(CodeRunner runner, IAutomationStore automations)
{
    /// <summary>A success, a failure, or null with the reason when the code needs mending.</summary>
    public async Task<(Done? Done, TaskError? Broken)> RunAsync(WorkOrder order, AutomationVersion version, CancellationToken cancellationToken)
    {
        order.Log.Tell("replay-started", $"Replaying version {version.Number} of {version.Key}.");
        var run = await runner.RunAsync(order, version.Code, rehearsal: false, cancellationToken);
        var (done, broken) = await JudgeAsync(order, version, run, cancellationToken);
        if (run.EffectBegun && done is not Done.Success)
        {
            return (EffectRule.Uncertain(done, broken), null);
        }

        if (broken is null)
        {
            return (done, null);
        }

        order.Log.Tell("replay-failed", broken.Message, run.Sight.Url, run.Elapsed);
        return IsOwnersMatter(version, broken) ? (new Done.Failure(broken), null) : (null, broken);
    }

    private async Task<(Done? Done, TaskError? Broken)> JudgeAsync(
        WorkOrder order, AutomationVersion version, CodeRun run, CancellationToken cancellationToken)
    {
        switch (run.Outcome)
        {
            case ScriptOutcome.Returned(var json):
                var output = OutputCheck.Check(json, run, order.Brief, ProfileOf(version));
                var error = output.Error ?? SchemaChange.Check(order.Brief, version, output.Value);
                if (error is not null)
                {
                    // An empty or odd output may be a wall that the code did not notice.
                    return (ConnectionTriage.Judge(run, false, error.Details) ?? SightTriage.Judge(run.Sight, error.Details)) is { } verdict ? (ToDone(verdict), null) : (null, error);
                }

                await LearnAsync(version, output, cancellationToken);
                order.Log.Tell("replay-passed", "The output passed every check.", run.Sight.Url, run.Elapsed);
                return (new Done.Success(output, ReuseHow.Replayed, version, null), null);

            case ScriptOutcome.Faulted(var fault):
                return RunTriage.Judge(run, fault) switch
                {
                    Verdict.PageChanged(var changed) => MissingParameter.Check(version.Code, order.Parameters) is { } missing
                        ? (new Done.Failure(missing), null)
                        : (null, changed),
                    var verdict => (ToDone(verdict), null),
                };

            default:
                throw new InvalidOperationException("A replay is no rehearsal and cannot stop at an effect.");
        }
    }

    // A person's edit that has not worked yet is theirs to mend: their error is worth more to them than our rewrite.
    private static bool IsOwnersMatter(AutomationVersion version, TaskError broken) =>
        version is { Origin: VersionOrigin.Hand, ProfileJson: null } && !IsPageMatter(broken);

    private static bool IsPageMatter(TaskError broken) => broken.Details?["step"] is not null;

    private async Task LearnAsync(AutomationVersion version, CheckedOutput output, CancellationToken cancellationToken)
    {
        var known = ProfileOf(version);
        var learned = OutputProfile.Learn(known, output.Value).ToJson();
        if (learned != version.ProfileJson)
        {
            await automations.UpdateProfileAsync(version.WorkspaceId, version.Key, version.Number, learned, cancellationToken);
        }
    }

    private static OutputProfile? ProfileOf(AutomationVersion version) =>
        version.ProfileJson is { } json ? OutputProfile.FromJson(json) : null;

    private static Done ToDone(Verdict verdict) => verdict switch
    {
        Verdict.TryLater(var wait, var error) => new Done.TryLater(wait, error),
        Verdict.Final(var error) => new Done.Failure(error),
        _ => throw new InvalidOperationException($"{verdict} ends nothing."),
    };
}
