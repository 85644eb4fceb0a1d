using System.Text.Json.Nodes;
using Errand.Core.Evidence;
using Errand.Runner.Scripting;
using Errand.Storage.Artifacts;
using Errand.Storage.Effects;

namespace Errand.Runner.Journey.Running;

/// <summary>What automation code may reach of its task: events, evidence, artifacts and the effect journal.</summary>
internal sealed class TaskScriptHost(WorkOrder order, IArtifactStore artifacts, IEffectJournal effects, bool rehearsal) : IScriptHost
{
    private readonly List<ReadRecord> _reads = [];
    private readonly ScriptLog _log = new();

    /// <summary>Every leaf read so far, in order.</summary>
    public IReadOnlyList<ReadRecord> Reads => _reads;

    /// <summary>What the code logged.</summary>
    public ScriptLog Lines => _log;

    /// <summary>Whether an irreversible step has begun.</summary>
    public bool EffectBegun { get; private set; }

    /// <inheritdoc />
    public void Log(string level, string message)
    {
        _log.Add(level, message);
        order.Log.Tell("script-log", message, data: new JsonObject { ["level"] = level });
    }

    /// <inheritdoc />
    public void Step(ScriptStep step) => order.Log.Tell(
        step.Error is null ? "page-step" : "page-step-failed",
        Sentence(step),
        step.Url,
        step.Duration,
        new JsonObject { ["api"] = step.Api, ["target"] = step.Target, ["error"] = step.Error });

    /// <inheritdoc />
    public void Read(ReadRecord read) => _reads.Add(read);

    /// <inheritdoc />
    public async Task<string> AttachAsync(string name, string contentType, Stream content, CancellationToken cancellationToken)
    {
        var kept = await artifacts.SaveAsync(order.TaskId, name, contentType, content, cancellationToken);
        order.Log.Tell("artifact-saved", $"Kept {kept.Name} ({kept.SizeBytes} bytes).");
        return kept.Name;
    }

    /// <inheritdoc />
    public async Task<bool> BeginEffectAsync(string label, CancellationToken cancellationToken)
    {
        if (rehearsal)
        {
            order.Log.Tell("effect-rehearsed", $"The rehearsal stops before '{label}'.");
            return false;
        }

        await effects.BeginAsync(order.TaskId, order.Attempt.Lease, label, cancellationToken);
        EffectBegun = true;
        order.Log.Tell("effect-begun", $"'{label}' begins.");
        return true;
    }

    /// <inheritdoc />
    public async Task CompleteEffectAsync(string label, CancellationToken cancellationToken)
    {
        await effects.CompleteAsync(order.TaskId, order.Attempt.Lease, label, cancellationToken);
        order.Log.Tell("effect-completed", $"'{label}' has run.");
    }

    /// <inheritdoc />
    public Task<JsonNode?> AskAsync(string question, JsonNode? options, CancellationToken cancellationToken) =>
        throw new ScriptRefusedException("ask() needs a language model, and none is configured for this task.");

    private static string Sentence(ScriptStep step) =>
        $"{step.Api}{(step.Target is null ? "" : $" {step.Target}")}{(step.Error is null ? "" : $" failed: {step.Error}")}";
}
