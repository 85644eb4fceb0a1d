using System.Text.Json.Nodes;
using Errand.Core.Automations;
using Errand.Core.Tasks;
using Errand.Runner.Browser;

namespace Errand.Runner.Authoring;

/// <summary>What an author is asked to do.</summary>
public sealed record Assignment
{
    public required TaskBrief Brief { get; init; }

    /// <summary>What the code will see as <c>params</c>: the caller's parameters, with <c>startUrl</c> when the task has one.</summary>
    public required JsonObject Parameters { get; init; }

    /// <summary>Opens a fresh, isolated page to explore with; the author disposes it.</summary>
    public required Func<CancellationToken, Task<BrowserRun>> OpenPageAsync { get; init; }

    /// <summary>The code that no longer works, and why; null when there is none.</summary>
    public AutomationVersion? Broken { get; init; }

    /// <summary>What was wrong with the last try, one line each; empty on the first.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Tells the task's events what the author does: a kebab-case type, a sentence, and the page.</summary>
    public required Action<string, string, string?> Report { get; init; }
}
