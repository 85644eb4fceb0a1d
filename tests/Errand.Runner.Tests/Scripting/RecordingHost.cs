using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Errand.Core.Evidence;
using Errand.Runner.Scripting;

namespace Errand.Runner.Tests.Scripting;

/// <summary>Remembers all that a run tells its task.</summary>
internal sealed class RecordingHost(bool rehearsal = false) : IScriptHost
{
    public ConcurrentQueue<(string Level, string Message)> Lines { get; } = new();

    public ConcurrentQueue<ScriptStep> Steps { get; } = new();

    public ConcurrentQueue<ReadRecord> Reads { get; } = new();

    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    public ConcurrentQueue<string> Effects { get; } = new();

    public void Log(string level, string message) => Lines.Enqueue((level, message));

    public void Step(ScriptStep step) => Steps.Enqueue(step);

    public void Read(ReadRecord read) => Reads.Enqueue(read);

    public async Task<string> AttachAsync(string name, string contentType, Stream content, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        Files[name] = copy.ToArray();
        return name;
    }

    public Task<bool> BeginEffectAsync(string label, CancellationToken cancellationToken)
    {
        Effects.Enqueue("begin " + label);
        return Task.FromResult(!rehearsal);
    }

    public Task CompleteEffectAsync(string label, CancellationToken cancellationToken)
    {
        Effects.Enqueue("complete " + label);
        return Task.CompletedTask;
    }

    public Task<JsonNode?> AskAsync(string question, JsonNode? options, CancellationToken cancellationToken) =>
        throw new ScriptRefusedException("ask() needs a language model, and none is configured for this task.");
}
