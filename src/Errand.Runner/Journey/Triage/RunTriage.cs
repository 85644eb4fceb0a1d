using System.Text.Json.Nodes;
using Errand.Core.Errors;
using Errand.Runner.Journey.Running;
using Errand.Runner.Scripting;

namespace Errand.Runner.Journey.Triage;

/// <summary>Decides, without a model, why a run failed. Only a changed page is worth repairing.</summary>
internal static class RunTriage
{
    /// <summary>The verdict on a faulted run.</summary>
    public static Verdict Judge(CodeRun run, ScriptFault fault)
    {
        var details = Details(run, fault);
        if (ConnectionTriage.Judge(run, fault.Kind is ScriptFaultKind.Navigation, details) is { } connection)
        {
            return connection;
        }

        return fault.Kind switch
        {
            ScriptFaultKind.Navigation => Unreachable.Judge(fault, details),
            ScriptFaultKind.Limit or ScriptFaultKind.Syntax => new Verdict.Final(ScriptError(fault, details)),
            ScriptFaultKind.Refused => new Verdict.Final(fault.Message.Contains("model", StringComparison.Ordinal)
                ? new TaskError(TaskErrorCode.ModelNotConfigured, fault.Message, details)
                : new TaskError(TaskErrorCode.EgressDenied, fault.Message, details)),
            ScriptFaultKind.BrowserLost => new Verdict.TryLater(TimeSpan.FromSeconds(1), new TaskError(
                TaskErrorCode.Interrupted, "The browser went away in the middle of the run. Start the task again.", details)),
            _ => SightTriage.Judge(run.Sight, details) ?? new Verdict.PageChanged(ScriptError(fault, details)),
        };
    }

    private static TaskError ScriptError(ScriptFault fault, JsonNode details) =>
        new(TaskErrorCode.ScriptError, $"The automation failed at {fault}", details);

    private static JsonObject Details(CodeRun run, ScriptFault fault) => new()
    {
        ["name"] = fault.Name,
        ["message"] = fault.Message,
        ["file"] = fault.File,
        ["line"] = fault.Line,
        ["column"] = fault.Column,
        ["step"] = fault.Step?.Api,
        ["target"] = fault.Step?.Target,
        ["url"] = run.Sight.Url,
        ["httpStatus"] = run.Sight.Status,
    };
}
