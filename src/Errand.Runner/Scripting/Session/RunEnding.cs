using System.Globalization;
using System.Text.Json;
using Errand.Runner.Scripting.Bindings;
using Errand.Runner.Scripting.Sandbox;

namespace Errand.Runner.Scripting.Session;

/// <summary>Makes the outcome out of the child's last word and the host's own reasons.</summary>
internal sealed class RunEnding(RunLimits limits, StepLog steps, string? effect, string complaints)
{
    private const long MiB = 1024 * 1024;

    public ScriptOutcome Of(SandboxFrame? last)
    {
        var said = last is { Kind: 'f' } ? Failure(last.Json) : null;
        return limits.Reason switch
        {
            RunEnd.Effect => new ScriptOutcome.StoppedAtEffect(effect ?? ""),
            RunEnd.Canceled => Fault(ScriptFaultKind.Canceled, "The run was cancelled", said),
            RunEnd.WallTime => Limit($"The automation ran longer than its limit of {Seconds(limits.Limits.WallTime)}", said),
            RunEnd.Memory => Limit(TooMuchMemory, said),
            RunEnd.Calls => Limit($"The automation made more than {limits.Limits.Calls.ToString("N0", CultureInfo.InvariantCulture)} calls, or one that is no call", said),
            _ => last switch
            {
                null => Limit(Died, said),
                { Kind: 'd' } => Returned(last.Json),
                _ => Failed(said),
            },
        };
    }

    private string TooMuchMemory => $"The automation used more memory than its limit of {limits.Limits.HeapBytes / MiB} MiB";

    private string Died => complaints.Contains("StackOverflow", StringComparison.OrdinalIgnoreCase) || complaints.Contains("Stack overflow", StringComparison.Ordinal)
        ? "The automation called itself too deeply"
        : TooMuchMemory;

    private ScriptOutcome Returned(byte[] json)
    {
        if (json.LongLength > limits.Limits.OutputBytes)
        {
            return Limit($"The automation returned more than its limit of {limits.Limits.OutputBytes} bytes", null);
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
            return new ScriptOutcome.Returned(System.Text.Encoding.UTF8.GetString(json));
        }
        catch (JsonException)
        {
            return Fault(ScriptFaultKind.Thrown, "The automation's result is no JSON or is nested too deeply", null);
        }
    }

    private ScriptOutcome.Faulted Failed(ChildFailure? said)
    {
        if (said?.Call is { } call && steps.Failed(call) is { } failed)
        {
            return Fault(failed.Kind, said.Message ?? "", said, failed.Step);
        }

        return said?.Kind switch
        {
            "memory" => Limit(TooMuchMemory, said),
            "limit" => Limit(said.Message ?? "", said),
            "syntax" => Fault(ScriptFaultKind.Syntax, said.Message ?? "", said),
            "page" => Fault(ScriptFaultKind.Page, said.Message ?? "", said),
            _ => Fault(ScriptFaultKind.Thrown, said?.Message ?? "The automation ended without a word", said),
        };
    }

    private static ScriptOutcome.Faulted Limit(string message, ChildFailure? said) =>
        Fault(ScriptFaultKind.Limit, message, said is null ? null : said with { Name = "Error" });

    private static ScriptOutcome.Faulted Fault(ScriptFaultKind kind, string message, ChildFailure? said, ScriptStep? step = null) =>
        new(new ScriptFault(kind, said?.Name ?? "Error", message, said?.File, said?.Line, said?.Column, step));

    private static ChildFailure? Failure(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<ChildFailure>(json, PlaywrightJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s";
}
