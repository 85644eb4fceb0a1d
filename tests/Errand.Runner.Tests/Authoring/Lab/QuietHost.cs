using System.Text.Json.Nodes;
using Errand.Core.Evidence;
using Errand.Runner.Scripting;

namespace Errand.Runner.Tests.Authoring.Lab;

/// <summary>A host for code that only reads: it keeps what was read and refuses all else.</summary>
internal sealed class QuietHost : IScriptHost
{
    public List<ReadRecord> Reads { get; } = [];

    public void Log(string level, string message)
    {
    }

    public void Step(ScriptStep step)
    {
    }

    public void Read(ReadRecord read) => Reads.Add(read);

    public Task<string> AttachAsync(string name, string contentType, Stream content, CancellationToken cancellationToken) => throw new ScriptRefusedException("Not here.");

    public Task<bool> BeginEffectAsync(string label, CancellationToken cancellationToken) => throw new ScriptRefusedException("Not here.");

    public Task CompleteEffectAsync(string label, CancellationToken cancellationToken) => throw new ScriptRefusedException("Not here.");

    public Task<JsonNode?> AskAsync(string question, JsonNode? options, CancellationToken cancellationToken) => throw new ScriptRefusedException("Not here.");
}
