using Errand.Core.Automations;
using Errand.Core.Errors;

namespace Errand.Runner.Authoring;

/// <summary>What an author brought back.</summary>
public abstract record AuthorOutcome
{
    private AuthorOutcome()
    {
    }

    /// <summary>Code to be proved, and one line on what it does or what changed.</summary>
    public sealed record Written(CodeTree Code, string Message) : AuthorOutcome;

    /// <summary>No code, and why.</summary>
    public sealed record GaveUp(TaskError Error) : AuthorOutcome;
}
