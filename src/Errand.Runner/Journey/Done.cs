using Errand.Core.Automations;
using Errand.Core.Errors;
using Errand.Core.Tasks;
using Errand.Runner.Journey.Proof;
using Errand.Storage.Automations;

namespace Errand.Runner.Journey;

/// <summary>How the work on a task came out, before it is written as a <see cref="TaskEnding"/>.</summary>
internal abstract record Done
{
    private Done()
    {
    }

    /// <summary>An output that passed every check.</summary>
    /// <param name="Output">The output.</param>
    /// <param name="How">Which code gave it.</param>
    /// <param name="Version">The saved version that gave it; null when new code did.</param>
    /// <param name="Draft">New code to save; null when saved code did it.</param>
    public sealed record Success(CheckedOutput Output, ReuseHow How, AutomationVersion? Version, VersionDraft? Draft) : Done;

    /// <summary>It failed for good.</summary>
    public sealed record Failure(TaskError Error) : Done;

    /// <summary>The site may come back.</summary>
    public sealed record TryLater(TimeSpan? Wait, TaskError Error) : Done;
}
