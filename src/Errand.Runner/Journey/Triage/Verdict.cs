using Errand.Core.Errors;

namespace Errand.Runner.Journey.Triage;

/// <summary>What a failed run calls for.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The page changed: worth repairing. <paramref name="Error"/> ends the task when nobody can.</summary>
    public sealed record PageChanged(TaskError Error) : Verdict;

    /// <summary>The site is down or asks for patience: worth another try later, as it is.</summary>
    public sealed record TryLater(TimeSpan? Wait, TaskError Error) : Verdict;

    /// <summary>No code can help.</summary>
    public sealed record Final(TaskError Error) : Verdict;
}
