using System.Text.Json.Nodes;
using Errand.Core.Drift;
using Errand.Core.Errors;
using Errand.Core.Evidence;
using Errand.Core.Schemas;
using Errand.Core.Tasks;
using Errand.Runner.Journey.Running;

namespace Errand.Runner.Journey.Proof;

/// <summary>Holds a run's output against schema, evidence and the version's profile. The same for replays and for new code.</summary>
internal static class OutputCheck
{
    /// <summary>What the output is worth. <paramref name="profile"/> is null when there is nothing to compare with.</summary>
    public static CheckedOutput Check(string json, CodeRun run, TaskBrief brief, OutputProfile? profile)
    {
        var output = JsonNode.Parse(json);
        var evidence = EvidenceMatcher.Match(output, run.Reads, brief.Parameters);
        return new CheckedOutput(json, output, evidence, SchemaError(output, brief) ?? GroundError(evidence) ?? DriftError(profile, output));
    }

    private static TaskError? SchemaError(JsonNode? output, TaskBrief brief)
    {
        if (brief.OutputSchema is null || OutputSchema.Read(brief.OutputSchema).Schema is not { } schema)
        {
            return null;
        }

        var faults = schema.Validate(output);
        return faults.Count == 0 ? null : new TaskError(
            TaskErrorCode.OutputInvalid,
            $"The output does not fit the output schema: {faults[0].Message} at '{faults[0].Path}'{(faults.Count > 1 ? $" and {faults.Count - 1} more" : "")}.",
            Details(faults));
    }

    // Some leaves without evidence are reported; an output of which nothing was read anywhere is made up.
    private static TaskError? GroundError(EvidenceReport evidence) =>
        evidence.Items.Count > 0 || evidence.Ungrounded.Count == 0 ? null : new TaskError(
            TaskErrorCode.Ungrounded,
            "No value of the output was read from a page, a response or the parameters.",
            new JsonArray([.. evidence.Ungrounded.Select(path => JsonValue.Create(path))]));

    private static TaskError? DriftError(OutputProfile? profile, JsonNode? output)
    {
        var findings = profile?.Compare(output) ?? [];
        return findings.Count == 0 ? null : new TaskError(
            TaskErrorCode.OutputDrifted,
            $"The output is far from what this automation returned before: {findings[0].Message}. If the site really changed so, run once with mode 'fresh'.",
            new JsonArray([.. findings.Select(finding => new JsonObject { ["path"] = finding.Path, ["message"] = finding.Message })]));
    }

    private static JsonArray Details(IEnumerable<Fault> faults) =>
        new([.. faults.Select(fault => new JsonObject { ["path"] = fault.Path, ["message"] = fault.Message })]);
}
