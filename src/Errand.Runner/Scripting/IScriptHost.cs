using System.Text.Json.Nodes;
using Errand.Core.Evidence;

namespace Errand.Runner.Scripting;

/// <summary>What a run needs from the task it works for. Called from one flow at a time per run; must be quick.</summary>
public interface IScriptHost
{
    /// <summary>The code called <c>log(…)</c> or <c>console.*</c>. <paramref name="level"/> is <c>debug</c>, <c>info</c>, <c>warn</c> or <c>error</c>.</summary>
    void Log(string level, string message);

    /// <summary>A call that acts on or waits for a page has ended.</summary>
    void Step(ScriptStep step);

    /// <summary>A call returned data to the code: one record for each leaf.</summary>
    void Read(ReadRecord read);

    /// <summary>The code (or a download) hands over a file; answers the name it was kept under.</summary>
    Task<string> AttachAsync(string name, string contentType, Stream content, CancellationToken cancellationToken);

    /// <summary>An irreversible step is about to run. False: this is a rehearsal, and the run ends here as <see cref="ScriptOutcome.StoppedAtEffect"/>.</summary>
    Task<bool> BeginEffectAsync(string label, CancellationToken cancellationToken);

    /// <summary>The irreversible step has run.</summary>
    Task CompleteEffectAsync(string label, CancellationToken cancellationToken);

    /// <summary>The code asks for a judgement (<c>ask(question, options)</c>); throws <see cref="ScriptRefusedException"/> when no model may be called.</summary>
    Task<JsonNode?> AskAsync(string question, JsonNode? options, CancellationToken cancellationToken);
}
